/** Money that somebody saw arrive. */
import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markPaidMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { InvoiceOut } from '@/api/generated/types.gen';

export function Arrival({ invoice, onDone }: { invoice: InvoiceOut; onDone: () => void }) {
  const { t } = useTranslation('desk');
  const [on, setOn] = useState(new Date().toISOString().slice(0, 10));
  const [way, setWay] = useState<'TRANSFER' | 'OTHER'>('TRANSFER');
  const [reference, setReference] = useState('');
  const mark = useMutation({ ...markPaidMutation(), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mark.mutate({ path: { invoice_id: invoice.id }, body: { received_on: on, way, reference } });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          type="date"
          required
          label={t('arrival.on')}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <Select
          label={t('arrival.way')}
          allowDeselect={false}
          data={(['TRANSFER', 'OTHER'] as const).map((value) => ({
            value,
            label: t(`way.${value}`),
          }))}
          value={way}
          onChange={(value) => setWay(value as 'TRANSFER' | 'OTHER')}
        />
        <TextInput
          required
          label={t('arrival.reference')}
          description={t('arrival.referenceAdvice')}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <Button type="submit" loading={mark.isPending}>
          {t('arrival.save')}
        </Button>
      </Stack>
    </form>
  );
}
