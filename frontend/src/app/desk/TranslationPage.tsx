/** The workbench of one translation. */
import { Anchor, Badge, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getTranslationOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { TranslationOut } from '@/api/generated/types.gen';
import { useStep } from '@/api/steps';
import { NewText } from '@/features/translation/NewText';
import { Workbench } from '@/features/translation/Workbench';
import { languageName } from '@/lib/languages';
import { Loading } from '@/ui/Loading';
import { Moves, type OfferedMove } from '@/ui/Moves';
import { Failed } from '@/ui/PartBoundary';
import { When } from '@/ui/When';

export function TranslationPage() {
  const { translationId } = useParams({ strict: false }) as { translationId: string };
  const found = useQuery({
    ...getTranslationOptions({ path: { translation_id: translationId } }),
    refetchInterval: (query) => (query.state.data?.state === 'REQUESTED' ? 1_500 : false),
  });
  if (found.isPending) return <Loading lines={8} />;
  if (found.error) return <Failed error={found.error} again={() => void found.refetch()} />;
  return (
    <Stack className="zb-page" gap="sm">
      <Head shown={found.data} />
      <NewText shown={found.data} />
      {found.data.segments.length > 0 ? (
        <Workbench key={found.data.id} shown={found.data} />
      ) : (
        <Drafting shown={found.data} />
      )}
    </Stack>
  );
}

function Head({ shown }: { shown: TranslationOut }) {
  const { t, i18n } = useTranslation('desk');
  const step = useStep('/api/desk/translations');
  return (
    <Group justify="space-between">
      <div>
        <Anchor
          component={Link}
          to={`/desk/cases/${shown.case_id}/translation`}
          size="sm"
          c="dimmed"
        >
          {shown.case_number}
        </Anchor>
        <Group gap="xs">
          <Title order={1} size="h4">
            {shown.document_title || t(`translationKind.${shown.kind}`)}
          </Title>
          <Badge>{t(`translationState.${shown.state}`)}</Badge>
          <Text size="sm" c="dimmed">
            {languageName(shown.source_language, i18n.language)} →{' '}
            {languageName(shown.target_language, i18n.language)}
          </Text>
        </Group>
        <Signed shown={shown} />
      </div>
      <Moves
        moves={shown.moves.map((move) => asNamed(move, shown.state))}
        busy={step.isPending}
        aside={['request-again', 'reopen']}
        onMove={(action) =>
          step.mutate({ id: shown.id, action: action === 'reopen' ? 'start-review' : action })
        }
      />
    </Group>
  );
}

/** Going back into a finished text is the same step, but not the way on. */
function asNamed(move: OfferedMove, state: TranslationOut['state']): OfferedMove {
  const again = move.action === 'start-review' && state !== 'DRAFTED';
  return again ? { ...move, action: 'reopen' } : move;
}

function Signed({ shown }: { shown: TranslationOut }) {
  const { t } = useTranslation('desk');
  if (!shown.signed_at) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('bench.signed', {
        editor: shown.post_editor_name ?? '–',
        signer: shown.signed_by_name ?? '–',
      })}{' '}
      <When at={shown.signed_at} exact />
    </Text>
  );
}

function Drafting({ shown }: { shown: TranslationOut }) {
  const { t } = useTranslation('desk');
  const { progress } = shown;
  const share = progress?.total ? (progress.done / progress.total) * 100 : 100;
  return (
    <Stack className="zb-surface" p="xl" gap="xs">
      <Text>{t(`translationState.${shown.state}`)}</Text>
      {shown.state === 'REQUESTED' ? (
        <Progress value={share} animated aria-label={t('bench.progress')} />
      ) : null}
    </Stack>
  );
}
