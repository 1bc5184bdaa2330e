/** One series: its middle slice, how many images, what is wrong with it. */
import { Badge, Box, Card, Image, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeriesRow } from '@/api/generated/types.gen';

export function SeriesCard({ series }: { series: SeriesRow }) {
  const { t } = useTranslation('desk');
  const name = series.description || series.modality;
  return (
    <Card component="article" withBorder padding="xs" bg="var(--zb-canvas)">
      <Card.Section bg="black">
        {series.has_thumbnail ? (
          <Image
            src={`/api/desk/series/${series.id}/thumbnail`}
            alt={t('imaging.thumbnail', { name })}
            h={150}
            fit="contain"
            loading="lazy"
          />
        ) : (
          <Box h={150} />
        )}
      </Card.Section>
      <Text size="sm" fw={550} mt="xs" truncate dir="auto">
        {name}
      </Text>
      <Text size="xs" c="dimmed">
        {series.modality} · {t('imaging.images', { count: series.instance_count })}
      </Text>
      {series.missing > 0 ? (
        <Badge color="orange" mt={4}>
          {t('imaging.missing', { count: series.missing })}
        </Badge>
      ) : null}
      {series.problems
        .filter((problem) => problem !== 'missing-slices')
        .map((problem) => (
          <Badge key={problem} color="orange" mt={4}>
            {t(`seriesProblem.${problem}`, { defaultValue: problem })}
          </Badge>
        ))}
    </Card>
  );
}
