/** Who a bill goes to; what is left empty is taken from the patient. */
import { Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QuoteInRequest } from '@/api/generated/types.gen';

export type Payer = NonNullable<QuoteInRequest['bill_to']>;

export function BillTo({ payer, onChange }: { payer: Payer; onChange: (payer: Payer) => void }) {
  const { t } = useTranslation('desk');
  const field = (name: 'name' | 'address' | 'country' | 'vat_id') => ({
    label: t(`payer.${name}`),
    value: payer[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...payer, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <Select
        label={t('payer.kind')}
        allowDeselect={false}
        data={(['PRIVATE', 'BUSINESS'] as const).map((value) => ({
          value,
          label: t(`payerKind.${value}`),
        }))}
        value={payer.kind ?? 'PRIVATE'}
        onChange={(kind) => onChange({ ...payer, kind: kind as 'PRIVATE' | 'BUSINESS' })}
      />
      <Text size="xs" c="dimmed">
        {t('payer.left')}
      </Text>
      <Group grow>
        <TextInput {...field('name')} />
        <TextInput maxLength={2} {...field('country')} />
      </Group>
      <Textarea autosize minRows={2} {...field('address')} />
      {payer.kind === 'BUSINESS' ? <TextInput {...field('vat_id')} /> : null}
    </>
  );
}
