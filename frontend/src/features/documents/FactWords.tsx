/** A fact in one line: what it is of, its value and unit; days as people write them. */
import { useTranslation } from 'react-i18next';
import type { FactOut } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';

export function FactWords({ fact }: { fact: FactOut }) {
  const { t, i18n } = useTranslation('desk');
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(fact.value);
  const label =
    fact.label && isDay ? t(`event.${fact.label}`, { defaultValue: fact.label }) : fact.label;
  const value = isDay ? day(fact.value, i18n.language) : fact.value;
  // Ramipril is a drug of that name, KRAS G12D a change of KRAS.
  const isSaid = value === label || value.startsWith(`${label} `);
  const parts = isSaid ? [value, fact.unit] : [label, value, fact.unit];
  return <bdi>{parts.filter(Boolean).join(' ')}</bdi>;
}
