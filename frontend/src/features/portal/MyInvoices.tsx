/** Invoices: what is due and when, paid by card on the provider's page or by bank transfer. */
import { Badge, Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { payMyInvoiceMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { InvoiceOut } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { Money } from '@/ui/Money';
import { BillLines } from './BillLines';
import { isDue } from './bills';

export function MyInvoices({ invoices }: { invoices: readonly InvoiceOut[] }) {
  return invoices.map((invoice) => <Invoice key={invoice.id} invoice={invoice} />);
}

function Invoice({ invoice }: { invoice: InvoiceOut }) {
  const { t, i18n } = useTranslation('portal');
  return (
    <Box component="section" className="zb-surface" p="md">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('costs.invoice')} <bdi>{invoice.number}</bdi>
          </Title>
          <Badge color={isDue(invoice) ? 'orange' : 'petrol'}>
            {t(`invoiceState.${invoice.state}`)}
          </Badge>
        </Group>
        <BillLines bill={invoice} />
        {isDue(invoice) ? (
          <Text>
            {t('costs.due')}{' '}
            <b>
              <Money minor={invoice.balance_minor} currency={invoice.currency} />
            </b>
            {invoice.due_on
              ? ` · ${t('costs.until', { on: day(invoice.due_on, i18n.language) })}`
              : ''}
          </Text>
        ) : null}
        <Pay invoice={invoice} />
        <Button
          component="a"
          href={`/api/portal/invoices/${invoice.id}/pdf`}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('costs.pdf')}
        </Button>
      </Stack>
    </Box>
  );
}

/** Where no card can be taken, the invoice itself says which account the money goes to. */
function Pay({ invoice }: { invoice: InvoiceOut }) {
  const { t } = useTranslation('portal');
  const pay = useMutation({
    ...payMyInvoiceMutation(),
    onSuccess: ({ url }) => location.assign(url),
  });
  if (!isDue(invoice)) return null;
  const card = invoice.moves.find((move) => move.action === 'checkout' && move.allowed);
  if (!card) return <Text size="sm">{t('costs.transfer')}</Text>;
  return (
    <>
      <Button
        size="lg"
        loading={pay.isPending || pay.isSuccess}
        onClick={() => pay.mutate({ path: { invoice_id: invoice.id } })}
      >
        {t('costs.pay')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('costs.payHint')}
      </Text>
    </>
  );
}
