/** All invoices, newest first; each leads to its case. */
import { Anchor, Badge, Box, Table } from '@mantine/core';
import { IconReceiptEuro } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listInvoicesOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { InvoiceRow } from '@/api/generated/types.gen';
import { EmptyState } from '@/ui/EmptyState';
import { Money } from '@/ui/Money';
import { When } from '@/ui/When';

export function InvoiceTable({ state }: { state?: string | undefined }) {
  const { t } = useTranslation('desk');
  const rows = useSuspenseQuery(listInvoicesOptions({ query: state ? { state } : {} })).data
    .results;
  if (rows.length === 0) {
    return (
      <Box className="zb-surface">
        <EmptyState icon={<IconReceiptEuro aria-hidden />} title={t('invoice.none')}>
          {t('invoice.noneAdvice')}
        </EmptyState>
      </Box>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling place must be reachable by keyboard
    <section className="zb-surface zb-scroll" tabIndex={0} aria-label={t('place.billing')}>
      <Table highlightOnHover miw={760}>
        <Table.Thead>
          <Table.Tr>
            {(['number', 'case', 'payer', 'state', 'amount', 'issued', 'due'] as const).map(
              (head) => (
                <Table.Th key={head}>{t(`invoiceHead.${head}`)}</Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Row({ row }: { row: InvoiceRow }) {
  const { t } = useTranslation('desk');
  return (
    <Table.Tr>
      <Table.Td fw={600}>{row.number ?? t('invoice.draft')}</Table.Td>
      <Table.Td>
        <Anchor component={Link} to={`/desk/cases/${row.case_id}/billing`} size="sm">
          {row.case_number}
        </Anchor>
      </Table.Td>
      <Table.Td>{row.payer_name}</Table.Td>
      <Table.Td>
        <Badge color={row.state === 'OVERDUE' ? 'orange' : 'petrol'}>
          {t(`invoiceState.${row.state}`)}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Money minor={row.gross_minor} currency={row.currency} />
      </Table.Td>
      <Table.Td>
        <When at={row.issued_at} exact />
      </Table.Td>
      <Table.Td>
        <When at={row.due_on} exact />
      </Table.Td>
    </Table.Tr>
  );
}
