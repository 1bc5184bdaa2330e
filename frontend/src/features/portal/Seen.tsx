/** Who has seen my records, and what of them. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listWhoSawMyRecordsOptions } from '@/api/generated/@tanstack/react-query.gen';
import { EmptyState } from '@/ui/EmptyState';
import { When } from '@/ui/When';
import { type Visit, visitsOf } from './visits';

const PATIENT = 'PATIENT';

export function Seen({ most }: { most?: number }) {
  const { t } = useTranslation('portal');
  const seen = useSuspenseQuery(listWhoSawMyRecordsOptions()).data;
  const [own, setOwn] = useState(false);
  const visits = visitsOf(seen).filter((visit) => own || visit.audience !== PATIENT);
  const shown = most ? visits.slice(0, most) : visits;
  return (
    <Stack gap="sm">
      {shown.length === 0 && most ? <Text>{t('seen.none')}</Text> : null}
      {shown.length === 0 && !most ? (
        <EmptyState icon={<IconEye aria-hidden />} title={t('seen.none')}>
          {t('seen.noneAdvice')}
        </EmptyState>
      ) : null}
      {shown.map((visit) => (
        <Line key={`${visit.who} ${visit.at}`} visit={visit} />
      ))}
      {most ? null : (
        <Button variant="default" aria-pressed={own} onClick={() => setOwn(!own)}>
          {t(own ? 'seen.hideOwn' : 'seen.showOwn')}
        </Button>
      )}
    </Stack>
  );
}

function Line({ visit }: { visit: Visit }) {
  const { t, i18n } = useTranslation('portal');
  const kinds = visit.kinds.map((kind) => t(`seenKind.${kind}`));
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <div>
      <Group gap="xs">
        <Text fw={600}>{visit.audience === PATIENT ? t('seen.you') : <bdi>{visit.who}</bdi>}</Text>
        {visit.audience === PATIENT ? null : (
          <Badge color="gray">{t(`seenWho.${visit.audience}`)}</Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        <When at={visit.at} exact /> · {list.format(kinds)}
      </Text>
    </div>
  );
}
