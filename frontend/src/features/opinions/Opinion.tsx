/** What the specialist says: the German beside the patient's language, and what came of it. */
import {
  Alert,
  Anchor,
  Badge,
  Box,
  Button,
  Group,
  Modal,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { getTranslationOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { OpinionOut } from '@/api/generated/types.gen';
import { useStep } from '@/api/steps';
import { Loading } from '@/ui/Loading';
import { Quoted } from '@/ui/Quoted';
import { saying } from '@/ui/saying';
import { OutcomeForm } from './OutcomeForm';

interface Props {
  opinion: OpinionOut;
  caseId: string;
}

export function Opinion({ opinion, caseId }: Props) {
  const { t } = useTranslation('desk');
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={3} size="h6">
          {t('opinion.title')}
        </Title>
        <Group gap="md">
          <Anchor size="sm" href={`/api/desk/opinions/${opinion.id}/original`} target="_blank">
            {t('opinion.file')}
          </Anchor>
          {opinion.translation_id ? (
            <Anchor size="sm" component={Link} to={`/desk/translations/${opinion.translation_id}`}>
              {t('opinion.openTranslation')}
            </Anchor>
          ) : null}
          {opinion.translation_state ? (
            <Badge>{t(`translationState.${opinion.translation_state}`)}</Badge>
          ) : null}
        </Group>
      </Group>
      {opinion.failure_code ? <Unread opinion={opinion} /> : null}
      <SimpleGrid cols={{ base: 1, md: opinion.translation_id ? 2 : 1 }}>
        <Said label={t('opinion.original')} lang="de" text={opinion.text} />
        {opinion.translation_id ? <Translated id={opinion.translation_id} /> : null}
      </SimpleGrid>
      <OutcomeShown opinion={opinion} caseId={caseId} />
    </Stack>
  );
}

function Unread({ opinion }: { opinion: OpinionOut }) {
  const { t } = useTranslation('desk');
  const step = useStep('/api/desk/opinions');
  const said = saying({ code: opinion.failure_code, message: opinion.failure_code }, t);
  return (
    <Alert color="orange" variant="light" title={said.title}>
      <Text size="sm">{said.advice}</Text>
      <Button
        size="xs"
        mt="xs"
        variant="default"
        onClick={() => step.mutate({ id: opinion.id, action: 'read-again' })}
      >
        {t('move.read-again')}
      </Button>
    </Alert>
  );
}

function Translated({ id }: { id: string }) {
  const { t } = useTranslation('desk');
  const found = useQuery({
    ...getTranslationOptions({ path: { translation_id: id } }),
    staleTime: 30_000,
  });
  if (!found.data) return <Loading />;
  const text = found.data.segments.map((segment) => segment.target || '…').join('\n');
  return <Said label={t('opinion.translated')} lang={found.data.target_language} text={text} />;
}

function Said({ label, lang, text }: { label: string; lang: string; text: string }) {
  return (
    <Box className="zb-surface" p="sm">
      <Text size="xs" c="dimmed" mb={4}>
        {label}
      </Text>
      <Quoted lang={lang} block size="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {text || '–'}
      </Quoted>
    </Box>
  );
}

function OutcomeShown({ opinion, caseId }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  const [opened, form] = useDisclosure(false);
  return (
    <Group gap="sm">
      {opinion.coded_at ? (
        <Text size="sm">
          {t('opinion.coded', {
            diagnosis: t(`outcome.${opinion.diagnosis_outcome}`),
            therapy: t(`outcome.${opinion.therapy_outcome}`),
          })}{' '}
          <Quoted lang="de" c="dimmed" size="sm">
            “{opinion.cited}”
          </Quoted>
        </Text>
      ) : null}
      <Button size="xs" variant={opinion.coded_at ? 'subtle' : 'light'} onClick={form.open}>
        {t('move.outcome')}
      </Button>
      <Modal
        opened={opened}
        onClose={form.close}
        title={t('move.outcome')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <Suspense fallback={<Loading />}>
          <OutcomeForm opinion={opinion} caseId={caseId} onDone={form.close} />
        </Suspense>
      </Modal>
    </Group>
  );
}
