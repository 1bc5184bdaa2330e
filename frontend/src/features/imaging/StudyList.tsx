/** The studies of a case: series by their middle slice, what is missing, whose images they are. */
import { Badge, Box, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconPhotoScan } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listStudiesOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { StudyRow } from '@/api/generated/types.gen';
import { EmptyState } from '@/ui/EmptyState';
import { When } from '@/ui/When';
import { SeriesCard } from './SeriesCard';
import { StudyIdentity } from './StudyIdentity';
import { StudyVerdict } from './StudyVerdict';

export function StudyList({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const studies = useSuspenseQuery({
    ...listStudiesOptions({ path: { case_id: caseId } }),
    refetchInterval: 5_000,
  }).data;
  if (studies.length === 0) {
    return (
      <Box className="zb-surface">
        <EmptyState icon={<IconPhotoScan aria-hidden />} title={t('imaging.none')}>
          {t('imaging.noneAdvice')}
        </EmptyState>
      </Box>
    );
  }
  return (
    <Stack>
      {studies.map((study) => (
        <Study key={study.id} study={study} />
      ))}
    </Stack>
  );
}

function Study({ study }: { study: StudyRow }) {
  const { t } = useTranslation('desk');
  return (
    <Box component="section" className="zb-surface" p="md">
      <Group justify="space-between" align="start">
        <div>
          <Group gap="xs">
            <Title order={2} size="h5" dir="auto">
              {study.description || t('imaging.study')}
            </Title>
            <Badge>{t(`studyState.${study.state}`)}</Badge>
          </Group>
          <Text size="sm" c="dimmed">
            <When at={study.study_date} exact /> ·{' '}
            {t('imaging.series', { count: study.series.length })}
            {study.note ? ` · ${study.note}` : ''}
          </Text>
        </div>
        <StudyVerdict study={study} />
      </Group>
      <StudyIdentity study={study} />
      <SimpleGrid cols={{ base: 2, sm: 3, md: 4, lg: 5 }} mt="md">
        {study.series.map((series) => (
          <SeriesCard key={series.id} series={series} />
        ))}
      </SimpleGrid>
    </Box>
  );
}
