/** Who a bill goes to: the patient, or somebody else with a name, a country and an address. */
import { Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Payer, renamed } from './patientAsPayer';

interface Props {
  payer: Payer;
  patient: Payer;
  onChange: (payer: Payer) => void;
}

export function BillTo({ payer, patient, onChange }: Props) {
  const { t } = useTranslation('desk');
  const own = payer.name === patient.name;
  const choose = (kind: 'PRIVATE' | 'BUSINESS') =>
    onChange({ ...(kind === 'BUSINESS' && own ? renamed(payer, '', patient) : payer), kind });
  const field = (name: 'address' | 'country' | 'vat_id') => ({
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
        onChange={(kind) => choose(kind as 'PRIVATE' | 'BUSINESS')}
      />
      {own ? (
        <Text size="xs" c="dimmed">
          {t('payer.left')}
        </Text>
      ) : null}
      <Group grow align="start">
        <TextInput
          label={t('payer.name')}
          required
          value={payer.name ?? ''}
          onChange={(event) => onChange(renamed(payer, event.currentTarget.value, patient))}
        />
        <TextInput maxLength={2} required={!own} {...field('country')} />
      </Group>
      <Textarea autosize minRows={2} {...field('address')} />
      {payer.kind === 'BUSINESS' ? <TextInput {...field('vat_id')} /> : null}
    </>
  );
}
