/** What is offered from the price list, how often, and to whom the bill goes. */
import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPatientOptions, getPriceListOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { QuoteInRequest } from '@/api/generated/types.gen';
import { Money } from '@/ui/Money';
import { BillTo } from './BillTo';
import { type Payer, patientAsPayer } from './patientAsPayer';

interface Props {
  caseId: string;
  submit: string;
  busy: boolean;
  onPicked: (picked: QuoteInRequest) => void;
}

export function ItemPicker({ caseId, submit, busy, onPicked }: Props) {
  const { t, i18n } = useTranslation('desk');
  const prices = useSuspenseQuery(getPriceListOptions()).data;
  const patient = useSuspenseQuery(getPatientOptions({ path: { case_id: caseId } })).data;
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [payer, setPayer] = useState<Payer>(patientAsPayer(patient));
  const items = Object.entries(counts)
    .filter(([, quantity]) => quantity > 0)
    .map(([code, quantity]) => ({ code, quantity }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    onPicked({ items, bill_to: payer });
  };
  return (
    <form onSubmit={send}>
      <Stack>
        {prices.map((price) => (
          <Group key={price.code} justify="space-between" wrap="nowrap">
            <div>
              <Text size="sm">{i18n.language === 'de' ? price.label_de : price.label}</Text>
              <Text size="xs" c="dimmed">
                <Money minor={price.price_minor} currency={price.currency} /> /{' '}
                {t(`unit.${price.unit}`, { defaultValue: price.unit })}
              </Text>
            </div>
            <NumberInput
              w={84}
              min={0}
              max={10_000}
              aria-label={t('quote.quantity', { name: price.label })}
              value={counts[price.code] ?? 0}
              onChange={(value) => setCounts({ ...counts, [price.code]: Number(value) || 0 })}
            />
          </Group>
        ))}
        <BillTo payer={payer} patient={patientAsPayer(patient)} onChange={setPayer} />
        <Button type="submit" disabled={items.length === 0} loading={busy}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
}
