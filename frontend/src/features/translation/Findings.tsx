/** What the checks found in one segment: mended where that is safe, or set aside with a reason. */
import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingOut, SegmentOut } from '@/api/generated/types.gen';
import { AskReason } from '@/ui/AskReason';
import { useSegments } from './useSegments';

interface Props {
  translationId: string;
  segment: SegmentOut;
  onFix: (target: string) => void;
}

export function Findings({ translationId, segment, onFix }: Props) {
  const { t } = useTranslation('desk');
  const { setAside } = useSegments(translationId);
  const [asking, setAsking] = useState('');
  return (
    <>
      {segment.findings.map((finding) => (
        <Finding
          key={`${finding.check}${finding.message}`}
          finding={finding}
          onFix={onFix}
          onAside={() => setAsking(finding.check)}
        />
      ))}
      <AskReason
        title={t('bench.setAside')}
        label={t('reason')}
        opened={asking !== ''}
        onClose={() => setAsking('')}
        onReason={(reason) =>
          setAside.mutate({ path: { segment_id: segment.id }, body: { check: asking, reason } })
        }
      />
    </>
  );
}

interface FindingProps {
  finding: FindingOut;
  onFix: (target: string) => void;
  onAside: () => void;
}

function Finding({ finding, onFix, onAside }: FindingProps) {
  const { t } = useTranslation('desk');
  const { fix } = finding;
  const Icon = finding.severity === 'MUST_FIX' ? IconAlertTriangle : IconInfoCircle;
  if (finding.dismissed_by) {
    return (
      <Text size="xs" c="dimmed" mt={4}>
        {t(`check.${finding.check}`, { defaultValue: finding.check })}:{' '}
        {t('bench.wasSetAside', { reason: finding.reason })}
      </Text>
    );
  }
  return (
    <Group gap={6} mt={4} wrap="nowrap" align="start">
      <Icon size={15} aria-hidden style={{ flexShrink: 0, marginBlockStart: 2 }} />
      <Text size="sm" flex={1}>
        <b>{t(`severity.${finding.severity}`)}</b> ·{' '}
        {t(`check.${finding.check}`, { defaultValue: finding.check })}: {finding.message}
      </Text>
      {fix ? (
        <Button size="compact-xs" variant="light" onClick={() => onFix(fix)}>
          {t('bench.fix')}
        </Button>
      ) : null}
      <Button size="compact-xs" variant="subtle" onClick={onAside}>
        {t('bench.aside')}
      </Button>
    </Group>
  );
}
