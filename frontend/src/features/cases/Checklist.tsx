/** What is still missing before a case is ready, each with what to do. */
import { Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getChecklistOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { PointOut } from '@/api/generated/types.gen';
import { saying } from '@/ui/saying';

export function Checklist({ caseId }: { caseId: string }) {
  const points = useSuspenseQuery(getChecklistOptions({ path: { case_id: caseId } })).data;
  return (
    <Stack gap={8}>
      {points.map((point) => (
        <Point key={point.code + point.label} point={point} />
      ))}
    </Stack>
  );
}

function Point({ point }: { point: PointOut }) {
  const { t, i18n } = useTranslation('desk');
  const Icon = point.met ? IconCircleCheck : IconCircleDashed;
  const said = point.refusal ? saying(point.refusal, t) : null;
  return (
    <Group gap={8} wrap="nowrap" align="start">
      <Icon
        size={18}
        aria-label={t(point.met ? 'checklist.met' : 'checklist.open')}
        color={point.met ? 'var(--zb-accent-text)' : 'currentColor'}
        style={{ flexShrink: 0 }}
      />
      <div>
        <Text size="sm">{i18n.language === 'de' ? point.label_de : point.label}</Text>
        {said ? (
          <Text size="xs" c="dimmed">
            {said.title} {said.advice}
          </Text>
        ) : null}
      </div>
    </Group>
  );
}
