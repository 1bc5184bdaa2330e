/** The studies of a case: series by their middle slice, what is missing, whose images they are. */
import { Badge, Box, Group, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconPhotoScan } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listDeliveriesOptions,
  listStudiesOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { DeliveryRow, StudyRow } from '@/api/generated/types.gen';
import { EmptyState } from '@/ui/EmptyState';
import { When } from '@/ui/When';
import { FailedDeliveries } from './FailedDeliveries';
import { SeriesCard } from './SeriesCard';
import { StudyIdentity } from './StudyIdentity';
import { StudyVerdict } from './StudyVerdict';

export function StudyList({ caseId, mayRun }: { caseId: string; mayRun: boolean }) {
  const { t } = useTranslation('desk');
  const { studies, deliveries, indexing } = useStudies(caseId);
  if (studies.length === 0) {
    return (
      <Box className="zb-surface">
        <FailedDeliveries deliveries={deliveries} mayRun={mayRun} />
        {indexing ? <Indexing work={indexing} /> : null}
        <EmptyState icon={<IconPhotoScan aria-hidden />} title={t('imaging.none')}>
          {t('imaging.noneAdvice')}
        </EmptyState>
      </Box>
    );
  }
  return (
    <Stack>
      <FailedDeliveries deliveries={deliveries} mayRun={mayRun} />
      {indexing ? <Indexing work={indexing} /> : null}
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

/** Asks for studies while a delivery is being indexed, and once more when it is through. */
function useStudies(caseId: string) {
  const path = { case_id: caseId };
  const deliveries = useSuspenseQuery({
    ...listDeliveriesOptions({ path }),
    refetchInterval: (query) => (query.state.data?.some(isMoving) ? 1_500 : false),
  }).data;
  const studies = useSuspenseQuery(listStudiesOptions({ path })).data;
  const queries = useQueryClient();
  const moving = deliveries.find(isMoving);
  const state = deliveries.map((delivery) => delivery.state).join();
  const seen = useRef(state);
  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    // Studies and the files that were not taken up have changed together.
    void queries.invalidateQueries();
  }, [state, queries]);
  return { studies, deliveries, indexing: moving?.work ?? null };
}

const isMoving = (delivery: DeliveryRow) =>
  delivery.state === 'RECEIVED' || delivery.state === 'INDEXING';

function Indexing({ work }: { work: NonNullable<DeliveryRow['work']> }) {
  const { t } = useTranslation('desk');
  return (
    <Box p="sm" role="status">
      <Text size="sm">{t('imaging.indexing', { done: work.done, total: work.total })}</Text>
      <Progress
        mt={4}
        animated
        value={work.total ? (work.done / work.total) * 100 : 100}
        aria-label={t('imaging.indexingNow')}
      />
    </Box>
  );
}
