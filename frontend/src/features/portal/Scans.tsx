/** Scans that arrived: each examination with a picture of every series. */
import { Alert, Box, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listMyStudiesOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { MyStudy, SeriesRow } from '@/api/generated/types.gen';
import { When } from '@/ui/When';

export function Scans() {
  const { t } = useTranslation('portal');
  const studies = useSuspenseQuery({ ...listMyStudiesOptions(), refetchInterval: 20_000 }).data;
  if (studies.length === 0) return <Text c="dimmed">{t('scans.none')}</Text>;
  return (
    <Stack gap="sm">
      {studies.map((study) => (
        <Scan key={study.id} study={study} />
      ))}
    </Stack>
  );
}

function Scan({ study }: { study: MyStudy }) {
  const { t } = useTranslation('portal');
  const modality = study.series[0]?.modality ?? '';
  const images = study.series.reduce((sum, series) => sum + series.instance_count, 0);
  const missing = study.series.reduce((sum, series) => sum + series.missing, 0);
  return (
    <Box component="article" className="zb-surface" p="sm">
      <Title order={3} size="h6">
        {t(`modality.${modality}`, { defaultValue: modality || t('scans.scan') })}
        {study.description ? (
          <>
            {' · '}
            <bdi>{study.description}</bdi>
          </>
        ) : null}
      </Title>
      <Text size="sm" c="dimmed">
        <When at={study.study_date} exact /> · {t('scans.images', { count: images })}
      </Text>
      <Group gap="xs" mt="xs">
        {study.series.map((series) => (
          <Thumb key={series.id} series={series} />
        ))}
      </Group>
      {missing > 0 ? (
        <Alert color="orange" variant="light" mt="sm">
          {t('scans.missing', { count: missing })}
        </Alert>
      ) : null}
      {study.state === 'REFUSED' ? (
        <Alert color="orange" variant="light" mt="sm" title={t('scans.refused')}>
          {t(`scanRefusal.${study.refusal_code}`, { defaultValue: t('scans.refusedAdvice') })}
        </Alert>
      ) : null}
    </Box>
  );
}

function Thumb({ series }: { series: SeriesRow }) {
  const { t } = useTranslation('portal');
  if (!series.has_thumbnail) return null;
  return (
    <img
      src={`/api/portal/series/${series.id}/thumbnail`}
      alt={t('scans.picture', { name: series.description || series.modality })}
      width={88}
      height={88}
      loading="lazy"
      style={{ objectFit: 'contain', background: '#000', borderRadius: 4 }}
    />
  );
}
