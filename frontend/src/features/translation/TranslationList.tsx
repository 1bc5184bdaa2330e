/** The translations of a case, paper by paper. */
import { Anchor, Box, Button, Group, Stack, Text } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import {
  listCaseTranslationsOptions,
  translateAllMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { TranslationRow } from '@/api/generated/types.gen';
import { EmptyState } from '@/ui/EmptyState';
import { TranslationProgress } from './TranslationProgress';

export function TranslationList({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const path = { case_id: caseId };
  const rows = useSuspenseQuery({
    ...listCaseTranslationsOptions({ path }),
    refetchInterval: (query) =>
      query.state.data?.results.some((row) => row.state === 'REQUESTED') ? 2_000 : false,
  }).data.results;
  const all = useMutation(translateAllMutation());
  const ask = (
    <Button
      variant={rows.length ? 'default' : 'filled'}
      loading={all.isPending}
      onClick={() => all.mutate({ path })}
    >
      {t('translations.all')}
    </Button>
  );
  if (rows.length === 0) {
    return (
      <Box className="zb-surface">
        <EmptyState icon={<IconLanguage aria-hidden />} title={t('translations.none')} action={ask}>
          {t('translations.noneAdvice')}
        </EmptyState>
      </Box>
    );
  }
  return (
    <Stack gap="xs">
      <Group justify="end">{ask}</Group>
      {rows.map((row) => (
        <Line key={row.id} row={row} />
      ))}
    </Stack>
  );
}

function details(row: TranslationRow, t: TFunction): string[] {
  return [
    row.version > 1 ? t('newText.version', { n: row.version }) : '',
    row.replaced_at ? t('newText.notNewest') : '',
    row.source_changed ? t('newText.changed') : '',
    row.signed_by_name ? t('bench.signedBy', { name: row.signed_by_name }) : '',
  ].filter(Boolean);
}

function Line({ row }: { row: TranslationRow }) {
  const { t } = useTranslation('desk');
  return (
    <Group className="zb-surface" p="sm" justify="space-between" component="article">
      <div>
        <Anchor component={Link} to={`/desk/translations/${row.id}`} fw={600} size="sm" dir="auto">
          {row.document_title || t(`translationKind.${row.kind}`)}
        </Anchor>
        <Text size="xs" c="dimmed">
          {row.source_language.toUpperCase()} → {row.target_language.toUpperCase()}
          {details(row, t).map((detail) => ` · ${detail}`)}
        </Text>
      </div>
      <TranslationProgress row={row} />
    </Group>
  );
}
