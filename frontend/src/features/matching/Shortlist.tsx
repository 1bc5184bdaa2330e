/** Centres that fit, each with its reasons and their sources; a person confirms one. */
import { Alert, Box, Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconBuildingHospital } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  computeShortlistMutation,
  listMatchesOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import { EmptyState } from '@/ui/EmptyState';
import { saying } from '@/ui/saying';
import { Match } from './Match';

const PAYERS = ['SELF', 'EMBASSY', 'INSURER'] as const;
type Payer = (typeof PAYERS)[number];

interface Props {
  caseId: string;
  /** Why a centre that was asked declined, by its id. */
  saidNo: ReadonlyMap<string, string>;
}

export function Shortlist({ caseId, saidNo }: Props) {
  const { t } = useTranslation('desk');
  const path = { case_id: caseId };
  const matches = useSuspenseQuery(listMatchesOptions({ path })).data;
  const [payer, setPayer] = useState<Payer>('SELF');
  // A refusal of the shortlist is read where it was asked for.
  const compute = useMutation({ ...computeShortlistMutation(), meta: { quiet: true } });
  const make = (
    <Group gap="xs" justify="center">
      <Select
        aria-label={t('shortlist.payer')}
        w={170}
        allowDeselect={false}
        data={PAYERS.map((value) => ({ value, label: t(`shortlistPayer.${value}`) }))}
        value={payer}
        onChange={(value) => setPayer(value as Payer)}
      />
      <Button
        variant={matches.length ? 'default' : 'filled'}
        loading={compute.isPending}
        onClick={() => compute.mutate({ path, body: { payer } })}
      >
        {t(matches.length ? 'shortlist.again' : 'shortlist.make')}
      </Button>
    </Group>
  );
  const said = compute.error ? saying(compute.error, t) : null;
  return (
    <Stack>
      {said ? (
        <Alert color="orange" variant="light" title={said.title} role="alert">
          {said.advice}
        </Alert>
      ) : null}
      {matches.length === 0 ? (
        <Box className="zb-surface">
          <EmptyState
            icon={<IconBuildingHospital aria-hidden />}
            title={t('shortlist.none')}
            action={make}
          >
            {t('shortlist.noneAdvice')}
          </EmptyState>
        </Box>
      ) : (
        <>
          <Group justify="space-between">
            <Text size="sm" c="dimmed" maw={560}>
              {t('shortlist.statement')}
            </Text>
            {make}
          </Group>
          <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }}>
            {matches.map((match) => (
              <Match key={match.id} match={match} saidNo={saidNo.get(match.center_id)} />
            ))}
          </SimpleGrid>
        </>
      )}
    </Stack>
  );
}
