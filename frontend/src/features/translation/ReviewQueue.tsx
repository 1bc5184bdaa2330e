/** Translations that wait for a person. */
import { Anchor, Badge, Box, Table, Text } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listReviewOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { TranslationRow } from '@/api/generated/types.gen';
import { EmptyState } from '@/ui/EmptyState';
import { When } from '@/ui/When';
import { TranslationProgress } from './TranslationProgress';

export function ReviewQueue() {
  const { t } = useTranslation('desk');
  const rows = useSuspenseQuery({ ...listReviewOptions(), refetchInterval: 15_000 }).data.results;
  if (rows.length === 0) {
    return (
      <Box className="zb-surface">
        <EmptyState icon={<IconLanguage aria-hidden />} title={t('review.none')}>
          {t('review.noneAdvice')}
        </EmptyState>
      </Box>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling place must be reachable by keyboard
    <section className="zb-surface zb-scroll" tabIndex={0} aria-label={t('place.review')}>
      <Table highlightOnHover miw={820}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('review.document')}</Table.Th>
            <Table.Th>{t('review.case')}</Table.Th>
            <Table.Th>{t('review.editor')}</Table.Th>
            <Table.Th>{t('review.since')}</Table.Th>
            <Table.Th>{t('review.progress')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Row({ row }: { row: TranslationRow }) {
  const { t } = useTranslation('desk');
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/desk/translations/${row.id}`} fw={600} size="sm" dir="auto">
          {row.document_title || t(`translationKind.${row.kind}`)}
        </Anchor>{' '}
        <Badge size="sm" color="gray" variant="outline">
          {row.source_language.toUpperCase()} → {row.target_language.toUpperCase()}
        </Badge>
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <Anchor component={Link} to={`/desk/cases/${row.case_id}/translation`} size="sm">
          {row.case_number}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{row.post_editor_name ?? '–'}</Text>
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <When at={row.requested_at} />
      </Table.Td>
      <Table.Td>
        <TranslationProgress row={row} />
      </Table.Td>
    </Table.Tr>
  );
}
