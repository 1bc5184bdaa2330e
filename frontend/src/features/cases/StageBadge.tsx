/** A stage as a word, tinted; the word carries the meaning. */
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseState } from '@/api/generated/types.gen';

const TONES: Record<CaseState, string> = {
  ENQUIRY: 'gray',
  COLLECTING: 'petrol',
  PREPARING: 'petrol',
  READY: 'petrol',
  MATCHED: 'petrol',
  REFERRED: 'petrol',
  IN_REVIEW: 'petrol',
  ANSWERED: 'petrol',
  DELIVERED: 'petrol',
  CLOSED: 'gray',
  ON_HOLD: 'gray',
  CANCELLED: 'gray',
};

export function StageBadge({ state }: { state: CaseState }) {
  const { t } = useTranslation('desk');
  return <Badge color={TONES[state]}>{t(`stage.${state}`)}</Badge>;
}
