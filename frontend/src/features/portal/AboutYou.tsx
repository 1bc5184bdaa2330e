/** Step 1: who the patient is. Each field saves itself when it is left. */
import { MultiSelect, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeMyDetailsMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { MyPatient } from '@/api/generated/types.gen';
import { countries, languages } from './countries';
import { SaveState } from './SaveState';
import { useDraft } from './useDraft';

const SEXES = ['female', 'male', 'other', 'unknown'] as const;
const isSex = (word: string | null): word is (typeof SEXES)[number] =>
  SEXES.some((sex) => sex === word);

type TextField =
  | 'given_name'
  | 'family_name'
  | 'native_name'
  | 'phone'
  | 'born_on'
  | 'address_line'
  | 'postal_code'
  | 'city';

export function AboutYou({ patient }: { patient: MyPatient }) {
  const { t, i18n } = useTranslation('portal');
  const saving = useMutation({ ...changeMyDetailsMutation(), meta: { quiet: true } });
  const save = (details: Partial<MyPatient>) => saving.mutateAsync({ body: details as MyPatient });
  const keep = (details: Partial<MyPatient>) => void save(details).catch(() => undefined);
  const field = (name: TextField) => ({
    name,
    value: patient[name] ?? '',
    error: saving.error?.fields[name]?.[0],
    save: (text: string) => save({ [name]: name === 'born_on' ? text || null : text }),
  });
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Field {...field('given_name')} autoComplete="given-name" required hint="passport" />
        <Field {...field('family_name')} autoComplete="family-name" required hint="passport" />
        <Field {...field('native_name')} autoComplete="name" />
        <Field {...field('born_on')} type="date" autoComplete="bday" required />
        <Select
          label={t('about.sex')}
          data={SEXES.map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))}
          value={patient.sex ?? 'unknown'}
          allowDeselect={false}
          onChange={(sex) => (isSex(sex) ? keep({ sex }) : undefined)}
        />
        <Select
          label={t('about.country')}
          searchable
          required
          withAsterisk={false}
          data={countries(i18n.language)}
          value={patient.country || null}
          onChange={(country) => (country ? keep({ country }) : undefined)}
          nothingFoundMessage={t('about.nothing')}
        />
        <Field {...field('address_line')} autoComplete="street-address" hint="addressHint" />
        <Field {...field('postal_code')} autoComplete="postal-code" />
        <Field {...field('city')} autoComplete="address-level2" />
        <MultiSelect
          label={t('about.languages')}
          description={t('about.languagesHint')}
          searchable
          data={languages(i18n.language)}
          value={patient.languages}
          onChange={(chosen) => (chosen.length > 0 ? keep({ languages: chosen }) : undefined)}
        />
        <Field {...field('phone')} type="tel" autoComplete="tel" />
        <TextInput
          label={t('about.email')}
          description={t('about.emailHint')}
          value={patient.email}
          readOnly
          dir="ltr"
        />
      </SimpleGrid>
      <SaveState saving={saving} />
    </Stack>
  );
}

interface FieldProps {
  name: TextField;
  value: string;
  error?: string | undefined;
  type?: string;
  autoComplete: string;
  required?: boolean;
  hint?: 'passport' | 'addressHint';
  save: (text: string) => Promise<unknown>;
}

function Field({ name, value, error, save, hint, ...input }: FieldProps) {
  const { t } = useTranslation('portal');
  // A day is typed part by part, so it is kept when the field is left.
  const { text, setText, flush } = useDraft(value, save, name === 'born_on' ? 4_000 : 1_500);
  return (
    <TextInput
      label={t(`about.${name}`)}
      description={hint ? t(`about.${hint}`) : undefined}
      error={error}
      value={text}
      dir={name === 'phone' || name === 'born_on' ? 'ltr' : 'auto'}
      withAsterisk={false}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={flush}
      {...input}
    />
  );
}
