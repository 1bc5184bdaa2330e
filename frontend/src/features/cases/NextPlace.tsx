/** Where the next step is done, when it is not a button of the case itself. */
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseOut, CaseState } from '@/api/generated/types.gen';
import { ASIDE } from './stages';

const PLACES: Partial<Record<CaseState, string>> = {
  COLLECTING: 'records',
  PREPARING: 'translation',
  READY: 'centres',
  MATCHED: 'dossier',
  REFERRED: 'dossier',
  IN_REVIEW: 'dossier',
  ANSWERED: 'dossier',
  DELIVERED: 'billing',
};

interface Props {
  shown: CaseOut;
  /** A centre was asked and said no. */
  declined: boolean;
  mayOpen: (place: string) => boolean;
}

export function NextPlace({ shown, declined, mayOpen }: Props) {
  const { t } = useTranslation('desk');
  const place = PLACES[shown.state];
  const aside: readonly string[] = ASIDE;
  const canStep = shown.moves.some((move) => move.allowed && !aside.includes(move.action));
  if (!place || canStep || !mayOpen(place)) return null;
  return (
    <Button
      component={Link}
      to={`/desk/cases/${shown.id}/${place}`}
      rightSection={<IconArrowRight size={16} className="zb-mirror" aria-hidden />}
    >
      {shown.state === 'READY' && declined ? t('next.anotherCentre') : t(`next.${shown.state}`)}
    </Button>
  );
}
