/** The lines of a quote or an invoice, the tax with its reason, and the sum. */
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvoiceOut, QuoteOut } from '@/api/generated/types.gen';
import { Money } from '@/ui/Money';

export function Lines({ bill }: { bill: QuoteOut | InvoiceOut }) {
  const { t, i18n } = useTranslation();
  const german = i18n.language === 'de';
  const reasons = [
    ...new Set(bill.lines.map((line) => (german ? line.vat_reason_de : line.vat_reason))),
  ];
  return (
    <>
      <Table>
        <Table.Tbody>
          {bill.lines.map((line) => (
            <Table.Tr key={line.position}>
              <Table.Td>
                {line.quantity > 1 ? `${line.quantity} × ` : ''}
                {german ? line.label_de : line.label}
              </Table.Td>
              <Table.Td ta="end">
                <Money minor={line.net_minor} currency={bill.currency} />
              </Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Td>{t('invoice.vat')}</Table.Td>
            <Table.Td ta="end">
              <Money minor={bill.vat_minor} currency={bill.currency} />
            </Table.Td>
          </Table.Tr>
          <Table.Tr fw={650}>
            <Table.Td>{t('invoice.total')}</Table.Td>
            <Table.Td ta="end">
              <Money minor={bill.gross_minor} currency={bill.currency} />
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      {reasons.map((reason) => (
        <Text key={reason} size="xs" c="dimmed" mt={4}>
          {reason}
        </Text>
      ))}
    </>
  );
}
