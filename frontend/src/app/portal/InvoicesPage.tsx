/** Quote, invoices and payment. */
import { Alert, Box, Stack, Title } from '@mantine/core';
import { IconCoin } from '@tabler/icons-react';
import { useMutation, useSuspenseQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listMyInvoicesOptions,
  listMyQuotesOptions,
  refreshMyInvoiceMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import { MyInvoices } from '@/features/portal/MyInvoices';
import { MyQuotes } from '@/features/portal/MyQuotes';
import { EmptyState } from '@/ui/EmptyState';

export function InvoicesPage() {
  const { t } = useTranslation('portal');
  const { invoiceId } = useParams({ strict: false });
  const [quotes, invoices] = useSuspenseQueries({
    queries: [listMyQuotesOptions(), listMyInvoicesOptions()],
  });
  const shown = invoices.data.filter((invoice) => !invoiceId || invoice.id === invoiceId);
  const offers = invoiceId ? [] : quotes.data;
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        {t('place.costs')}
      </Title>
      {invoiceId ? <ComingBack invoiceId={invoiceId} /> : null}
      {shown.length + offers.length === 0 ? (
        <Box className="zb-surface">
          <EmptyState icon={<IconCoin aria-hidden />} title={t('costs.none')}>
            {t('costs.noneAdvice')}
          </EmptyState>
        </Box>
      ) : null}
      <MyInvoices invoices={shown} />
      <MyQuotes quotes={offers} />
    </Stack>
  );
}

/** Who comes back from the payment page sees at once how the invoice stands. */
function ComingBack({ invoiceId }: { invoiceId: string }) {
  const { t } = useTranslation('portal');
  const { mutate, data } = useMutation(refreshMyInvoiceMutation());
  const outcome = new URLSearchParams(location.search).get('payment');
  useEffect(() => {
    if (outcome) mutate({ path: { invoice_id: invoiceId } });
  }, [outcome, invoiceId, mutate]);
  if (!outcome) return null;
  if (data?.state === 'PAID') {
    return (
      <Alert color="petrol" variant="light" role="status" title={t('costs.paid')}>
        {t('costs.paidAdvice')}
      </Alert>
    );
  }
  return (
    <Alert color="orange" variant="light" role="status">
      {t(outcome === 'done' ? 'costs.paying' : 'costs.stopped')}
    </Alert>
  );
}
