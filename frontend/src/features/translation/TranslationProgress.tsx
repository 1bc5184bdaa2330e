/** How far a translation is, and what stands in its way. */
import { Badge, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TranslationRow } from '@/api/generated/types.gen';

export function TranslationProgress({
  row,
  short = false,
}: {
  row: TranslationRow;
  short?: boolean;
}) {
  const { t } = useTranslation('desk');
  return (
    <Group gap="sm" wrap={short ? 'nowrap' : 'wrap'}>
      <Progress
        w={short ? 60 : 110}
        value={row.total ? (row.confirmed / row.total) * 100 : 0}
        aria-label={t('bench.progress')}
      />
      <Text size="xs" miw={44}>
        {row.confirmed}/{row.total}
      </Text>
      {short ? null : (
        <>
          <Badge>{t(`translationState.${row.state}`)}</Badge>
          <Obstacles row={row} />
        </>
      )}
    </Group>
  );
}

function Obstacles({ row }: { row: TranslationRow }) {
  const { t } = useTranslation('desk');
  return (
    <>
      {row.untranslated > 0 ? (
        <Badge color="orange">{t('translations.untranslated', { count: row.untranslated })}</Badge>
      ) : null}
      {row.must_fix ? (
        <Badge color="orange">{t('bench.mustFix', { count: row.must_fix })}</Badge>
      ) : null}
      {row.four_eyes ? (
        <Badge color="gray" variant="outline">
          {t('translations.fourEyes')}
        </Badge>
      ) : null}
    </>
  );
}
