/** All invoices, by state. */
import { SegmentedControl, Stack, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { InvoiceTable } from '@/features/billing/InvoiceTable';
import { Loading } from '@/ui/Loading';

const STATES = ['', 'DRAFT', 'ISSUED', 'OVERDUE', 'PAID'] as const;

export function BillingPage() {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { state = '' } = useSearch({ strict: false }) as { state?: string };
  return (
    <Stack className="zb-page">
      <Title order={1} size="h3">
        {t('place.billing')}
      </Title>
      <SegmentedControl
        aria-label={t('invoice.show')}
        style={{ alignSelf: 'start' }}
        value={state}
        onChange={(next) =>
          void navigate({ to: '.', search: (next ? { state: next } : {}) as never })
        }
        data={STATES.map((value) => ({
          value,
          label: value ? t(`invoiceState.${value}`) : t('invoice.all'),
        }))}
      />
      <Suspense fallback={<Loading lines={6} height={30} />}>
        <InvoiceTable state={state || undefined} />
      </Suspense>
    </Stack>
  );
}
