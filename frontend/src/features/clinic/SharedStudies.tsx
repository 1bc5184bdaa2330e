/** The imaging: every series with a picture, every study as a ZIP with DICOMDIR. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClinicStudy, SeriesRow } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { Panel } from '@/ui/Panel';

interface Props {
  requestId: string;
  studies: readonly ClinicStudy[];
}

export function SharedStudies({ requestId, studies }: Props) {
  const { t } = useTranslation('clinic');
  return (
    <Panel title={t('imaging.title')}>
      {studies.length === 0 ? <Text c="dimmed">{t('imaging.none')}</Text> : null}
      <Stack gap="lg">
        {studies.map((study) => (
          <Study key={study.id} requestId={requestId} study={study} />
        ))}
      </Stack>
    </Panel>
  );
}

function Study({ requestId, study }: { requestId: string; study: ClinicStudy }) {
  const { t, i18n } = useTranslation('clinic');
  return (
    <article>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>
          <bdi>{study.description || t('imaging.study')}</bdi>
          {study.study_date ? ` · ${day(study.study_date, i18n.language)}` : ''}
        </Text>
        <Button
          component="a"
          href={`/api/clinic/requests/${requestId}/studies/${study.id}/zip`}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('imaging.zip')}
        </Button>
      </Group>
      <Group gap="md" align="flex-start">
        {study.series.map((series) => (
          <Series key={series.id} requestId={requestId} series={series} />
        ))}
      </Group>
    </article>
  );
}

function Series({ requestId, series }: { requestId: string; series: SeriesRow }) {
  const { t } = useTranslation('clinic');
  return (
    <figure style={{ margin: 0, width: 144 }}>
      {series.has_thumbnail ? (
        <img
          src={`/api/clinic/requests/${requestId}/series/${series.id}/thumbnail`}
          alt={t('imaging.picture', { name: series.description || series.modality })}
          width={144}
          height={144}
          loading="lazy"
          style={{ objectFit: 'contain', background: '#000', borderRadius: 4 }}
        />
      ) : null}
      <Text component="figcaption" size="sm">
        {series.modality} · <bdi>{series.description}</bdi>
        <br />
        {t('imaging.images', { count: series.instance_count })}
      </Text>
      {series.missing > 0 ? (
        <Badge color="orange">{t('imaging.missing', { count: series.missing })}</Badge>
      ) : null}
    </figure>
  );
}
