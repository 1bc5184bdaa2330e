/** What a case costs, and whether it is paid. */
import { Grid, Stack } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseInvoices } from '@/features/billing/CaseInvoices';
import { Prepayment } from '@/features/billing/Prepayment';
import { Quotes } from '@/features/billing/Quotes';
import { Loading } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { useCaseId } from './CasePage';

export function CaseBilling() {
  const { t } = useTranslation('desk');
  const caseId = useCaseId();
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack>
          <Panel title={t('prepayment.title')}>
            <Suspense fallback={<Loading />}>
              <Prepayment caseId={caseId} />
            </Suspense>
          </Panel>
          <Panel title={t('quote.title')}>
            <Suspense fallback={<Loading />}>
              <Quotes caseId={caseId} />
            </Suspense>
          </Panel>
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Panel title={t('invoice.title')}>
          <Suspense fallback={<Loading />}>
            <CaseInvoices caseId={caseId} />
          </Suspense>
        </Panel>
      </Grid.Col>
    </Grid>
  );
}
