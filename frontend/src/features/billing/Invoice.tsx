/** One invoice: its lines, what came in, and the steps that follow. */
import { Badge, Box, Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  checkoutInvoiceMutation,
  getInvoiceOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { InvoiceOut } from '@/api/generated/types.gen';
import { useStep } from '@/api/steps';
import { AskReason } from '@/ui/AskReason';
import { Loading } from '@/ui/Loading';
import { Money } from '@/ui/Money';
import { Moves } from '@/ui/Moves';
import { When } from '@/ui/When';
import { Arrival } from './Arrival';
import { Lines } from './Lines';
import { PayerForm } from './PayerForm';

// These end or undo a claim, and the books want to know why.
const WANT_REASON = ['cancel', 'refund', 'write-off'] as const;

export function Invoice({ id }: { id: string }) {
  const { t } = useTranslation('desk');
  const invoice = useSuspenseQuery(getInvoiceOptions({ path: { invoice_id: id } })).data;
  return (
    <Box component="article">
      <Group justify="space-between" mb="xs">
        <Group gap="xs">
          <Text fw={600}>{invoice.number ?? t('invoice.draft')}</Text>
          <Badge color={invoice.state === 'OVERDUE' ? 'orange' : 'petrol'}>
            {t(`invoiceState.${invoice.state}`)}
          </Badge>
          {invoice.prepayment ? (
            <Badge color="gray" variant="outline">
              {t('invoice.prepayment')}
            </Badge>
          ) : null}
        </Group>
        <InvoiceSteps invoice={invoice} />
      </Group>
      <Lines bill={invoice} />
      <Dates invoice={invoice} />
    </Box>
  );
}

function InvoiceSteps({ invoice }: { invoice: InvoiceOut }) {
  const { t } = useTranslation(['desk', 'shared']);
  const step = useStep('/api/desk/invoices');
  const [form, setForm] = useState('');
  const checkout = useMutation({
    ...checkoutInvoiceMutation(),
    onSuccess: ({ url }) => window.open(url, '_blank', 'noopener'),
  });
  const asksReason = (WANT_REASON as readonly string[]).includes(form);
  const move = (action: string) => {
    if (action === 'checkout') checkout.mutate({ path: { invoice_id: invoice.id } });
    else if (action === 'issue') step.mutate({ id: invoice.id, action });
    else setForm(action);
  };
  return (
    <Group gap="xs">
      {invoice.state === 'DRAFT' ? (
        <Button size="xs" variant="default" onClick={() => setForm('payer')}>
          {t('invoice.payer')}
        </Button>
      ) : null}
      {invoice.number ? (
        <Button
          size="xs"
          variant="default"
          component="a"
          href={`/api/desk/invoices/${invoice.id}/pdf`}
          target="_blank"
        >
          PDF
        </Button>
      ) : null}
      <Moves
        moves={invoice.moves}
        size="xs"
        aside={WANT_REASON}
        busy={step.isPending || checkout.isPending}
        onMove={move}
      />
      <AskReason
        title={t(`move.${form}`, { defaultValue: form })}
        label={t('reason')}
        opened={asksReason}
        onClose={() => setForm('')}
        onReason={(reason) => step.mutate({ id: invoice.id, action: form, body: { reason } })}
      />
      <Modal
        opened={form === 'mark-paid'}
        onClose={() => setForm('')}
        title={t('move.mark-paid')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <Arrival invoice={invoice} onDone={() => setForm('')} />
      </Modal>
      <Modal
        opened={form === 'payer'}
        onClose={() => setForm('')}
        title={t('invoice.payer')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <Suspense fallback={<Loading />}>
          <PayerForm invoice={invoice} onDone={() => setForm('')} />
        </Suspense>
      </Modal>
    </Group>
  );
}

function Dates({ invoice }: { invoice: InvoiceOut }) {
  const { t } = useTranslation('desk');
  return (
    <Text size="xs" c="dimmed" mt={4} component="div">
      {invoice.payer_name}
      {invoice.issued_at ? (
        <>
          {' '}
          · {t('invoice.issued')} <When at={invoice.issued_at} exact /> · {t('invoice.due')}{' '}
          <When at={invoice.due_on} exact />
        </>
      ) : null}
      {invoice.payments.map((payment) => (
        <div key={payment.id}>
          {t('invoice.paid')} <When at={payment.received_on} exact /> ·{' '}
          <Money minor={payment.amount_minor} currency={invoice.currency} /> ·{' '}
          {[t(`way.${payment.way}`), payment.reference].filter(Boolean).join(' · ')}
        </div>
      ))}
      {invoice.reason ? <div>{invoice.reason}</div> : null}
    </Text>
  );
}
