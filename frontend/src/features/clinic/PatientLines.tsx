/** The patient in five lines. */
import { useTranslation } from 'react-i18next';
import type { ClinicPatient } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { languageName } from '@/lib/languages';
import { Panel } from '@/ui/Panel';
import classes from './Facts.module.css';

export function PatientLines({ patient }: { patient: ClinicPatient }) {
  const { t, i18n } = useTranslation('clinic');
  const lines = [
    [t('patient.name'), nameOf(patient)],
    [t('patient.born'), bornOf(patient, i18n.language, (age) => t('patient.age', { age }))],
    [t('patient.sex'), t(`sex.${patient.sex}`, { defaultValue: patient.sex })],
    [t('patient.from'), fromOf(patient, i18n.language)],
    [t('patient.diagnosis'), patient.headline],
  ] as const;
  return (
    <Panel title={t('patient.title')}>
      <dl className={classes.lines}>
        {lines.map(([name, value]) => (
          <Line key={name} name={name} value={value} />
        ))}
      </dl>
    </Panel>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi>{value || '–'}</bdi>
      </dd>
    </>
  );
}

function nameOf({ family_name, given_name, native_name }: ClinicPatient): string {
  const name = `${family_name}, ${given_name}`;
  const same = native_name === `${given_name} ${family_name}`;
  return native_name && !same ? `${name} (${native_name})` : name;
}

function bornOf(patient: ClinicPatient, language: string, age: (years: number) => string): string {
  if (!patient.born_on) return '';
  const born = day(patient.born_on, language);
  return patient.age === null ? born : `${born} (${age(patient.age)})`;
}

function fromOf({ country, languages }: ClinicPatient, language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const from = country ? [names.of(country) ?? country] : [];
  return [...from, ...languages.map((tag) => languageName(tag, language))].join(', ');
}
