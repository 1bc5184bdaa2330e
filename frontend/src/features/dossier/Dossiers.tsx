/** The frozen, numbered versions of what a centre receives. */
import { Alert, Badge, Box, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconDownload, IconEye, IconFileCertificate } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  assembleAgainMutation,
  assembleDossierMutation,
  listDossiersOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { DossierOut } from '@/api/generated/types.gen';
import { EmptyState } from '@/ui/EmptyState';
import { saying } from '@/ui/saying';
import { When } from '@/ui/When';
import classes from './Dossiers.module.css';

export function Dossiers({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const dossiers = useSuspenseQuery({
    ...listDossiersOptions({ path: { case_id: caseId } }),
    refetchInterval: (query) =>
      query.state.data?.some((one) => one.state === 'ASSEMBLING') ? 1_500 : false,
  }).data;
  const freeze = useMutation(assembleDossierMutation());
  const make = (
    <Button
      variant={dossiers.length ? 'default' : 'filled'}
      loading={freeze.isPending}
      onClick={() => freeze.mutate({ path: { case_id: caseId } })}
    >
      {t(dossiers.length ? 'dossier.freezeAgain' : 'dossier.freeze')}
    </Button>
  );
  if (dossiers.length === 0) {
    return (
      <EmptyState
        icon={<IconFileCertificate aria-hidden />}
        title={t('dossier.none')}
        action={make}
      >
        {t('dossier.noneAdvice')}
      </EmptyState>
    );
  }
  return (
    <Stack>
      <Group justify="end">{make}</Group>
      {dossiers.map((dossier) => (
        <One key={dossier.id} dossier={dossier} />
      ))}
    </Stack>
  );
}

function One({ dossier }: { dossier: DossierOut }) {
  const { t } = useTranslation('desk');
  const [seen, setSeen] = useState(false);
  return (
    <Box component="article">
      <Group justify="space-between">
        <div>
          <Group gap="xs">
            <Text fw={600}>{dossier.number}</Text>
            <Badge>{t(`dossierState.${dossier.state}`)}</Badge>
          </Group>
          <Text size="sm" c="dimmed">
            <When at={dossier.frozen_at ?? dossier.requested_at} exact />
            {dossier.pages ? ` · ${t('records.pages', { count: dossier.pages })}` : ''}
          </Text>
        </div>
        {dossier.state === 'ASSEMBLING' ? <Assembling dossier={dossier} /> : null}
        {dossier.frozen_at ? (
          <Downloads dossier={dossier} seen={seen} onSee={() => setSeen(!seen)} />
        ) : null}
      </Group>
      {dossier.state === 'FAILED' ? <FailedAssembly dossier={dossier} /> : null}
      {seen ? (
        <iframe
          className={classes.preview}
          src={`/api/desk/dossiers/${dossier.id}/pdf`}
          title={t('dossier.previewOf', { number: dossier.number })}
        />
      ) : null}
    </Box>
  );
}

function Assembling({ dossier }: { dossier: DossierOut }) {
  const { t } = useTranslation('desk');
  const { progress } = dossier;
  return (
    <Progress
      w={160}
      value={progress?.total ? (progress.done / progress.total) * 100 : 100}
      animated
      aria-label={t('dossier.assembling')}
    />
  );
}

interface DownloadsProps {
  dossier: DossierOut;
  seen: boolean;
  onSee: () => void;
}

function Downloads({ dossier, seen, onSee }: DownloadsProps) {
  const { t } = useTranslation('desk');
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconEye size={14} aria-hidden />}
        onClick={onSee}
        aria-expanded={seen}
      >
        {t('dossier.preview')}
      </Button>
      {(['pdf', 'bundle', 'package'] as const).map((kind) => (
        <Button
          key={kind}
          size="xs"
          variant="default"
          component="a"
          href={`/api/desk/dossiers/${dossier.id}/${kind}`}
          download
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {t(`dossier.${kind}`)}
        </Button>
      ))}
    </Group>
  );
}

function FailedAssembly({ dossier }: { dossier: DossierOut }) {
  const { t } = useTranslation('desk');
  const again = useMutation(assembleAgainMutation());
  const said = saying({ code: dossier.failure_code, message: dossier.failure_code }, t);
  return (
    <Alert color="orange" variant="light" mt="xs" title={said.title}>
      <Button
        size="xs"
        variant="default"
        loading={again.isPending}
        onClick={() => again.mutate({ path: { dossier_id: dossier.id } })}
      >
        {t('shared:again')}
      </Button>
    </Alert>
  );
}
