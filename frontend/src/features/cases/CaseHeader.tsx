/** The top of a case page: who, where on the way, who holds the ball, and the next step. */
import { Anchor, Badge, Box, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseOut, CaseState } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { Moves } from '@/ui/Moves';
import { Quoted } from '@/ui/Quoted';
import { StageTrack } from './StageTrack';
import { ASIDE } from './stages';
import { useCaseMoves } from './useCaseMoves';
import { WaitFor } from './WaitFor';

// The track does not show these.
const OFF_THE_WAY: ReadonlySet<CaseState> = new Set<CaseState>(['ON_HOLD', 'CANCELLED']);

interface Props {
  shown: CaseOut;
  /** Where the case is given to somebody. */
  owner: ReactNode;
  /** Where the next step is done. */
  next: ReactNode;
  /** Whether this person may take the steps of a case. */
  mayMove: boolean;
  /** For who only bills, and is told nothing about health. */
  plain: boolean;
}

export function CaseHeader({ shown, owner, next, mayMove, plain }: Props) {
  const { t } = useTranslation('desk');
  const { move, asking, busy } = useCaseMoves();
  return (
    <Box component="header" className="zb-surface" p="md" pb="sm">
      <Group justify="space-between" align="start" gap="md">
        <Stack gap={2}>
          <Group gap="xs">
            <Anchor component={Link} to="/desk/cases" size="sm" c="dimmed">
              {t('place.cases')}
            </Anchor>
            <Text size="sm" c="dimmed" aria-hidden>
              /
            </Text>
            <Text size="sm" fw={600}>
              {shown.number}
            </Text>
            {OFF_THE_WAY.has(shown.state) ? (
              <Badge color="orange">{t(`stage.${shown.state}`)}</Badge>
            ) : null}
          </Group>
          <Title order={1} size="h3">
            {plain ? shown.number : shown.headline || t('cases.noHeadline')}
          </Title>
          <Person patient={shown.patient} />
        </Stack>
        <Stack gap={6} align="end" className="zb-to-start">
          <Group gap="xs">
            {next}
            {mayMove ? (
              <Moves
                moves={shown.moves}
                aside={ASIDE}
                busy={busy}
                onMove={(action) => move(shown.id, action)}
              />
            ) : null}
            {asking}
          </Group>
          <Group gap="md">
            {plain ? null : <WaitFor shown={shown} />}
            {owner}
          </Group>
        </Stack>
      </Group>
      <Box mt="sm">
        <StageTrack state={shown.state} since={shown.state_since} heldFrom={shown.held_from} />
      </Box>
    </Box>
  );
}

function Person({ patient }: { patient: CaseOut['patient'] }) {
  const { t, i18n } = useTranslation('desk');
  return (
    <Group gap="xs">
      <Text size="sm" fw={550}>
        {patient.family_name}, {patient.given_name}
      </Text>
      {isOtherName(patient) ? (
        <Quoted lang={patient.languages[0]} size="sm">
          {patient.native_name}
        </Quoted>
      ) : null}
      <Text size="sm" c="dimmed">
        {[
          patient.sex === 'unknown' ? '' : t(`sex.${patient.sex}`),
          patient.born_on ? `* ${day(patient.born_on, i18n.language)}` : '',
          patient.country,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {patient.languages.map((language) => (
        <Badge key={language} color="gray" variant="outline" size="sm">
          {language.toUpperCase()}
        </Badge>
      ))}
    </Group>
  );
}

/** James Carter is written no other way at home. */
function isOtherName(patient: CaseOut['patient']): boolean {
  const { native_name: native, given_name: given, family_name: family } = patient;
  return native !== '' && native !== `${given} ${family}` && native !== `${family} ${given}`;
}
