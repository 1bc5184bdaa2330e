/** One segment: where it comes from, its source, its German, what the checks found. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { memo, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentOut } from '@/api/generated/types.gen';
import { directionOf } from '@/lib/languages';
import { Quoted } from '@/ui/Quoted';
import { Before } from './Before';
import { Marked } from './Marked';
import { Target } from './Target';
import classes from './Workbench.module.css';

// Below this the reader itself was unsure of a word in the segment.
const SURE = 0.75;

interface Props {
  translationId: string;
  source: string;
  target: string;
  writable: boolean;
  segment: SegmentOut;
  current: boolean;
  onPick: (id: string) => void;
  onConfirm: (segment: SegmentOut) => void;
}

/** Drawn anew only when it changes itself: each field of a long letter measures its text. */
export const SegmentRow = memo(Row);

function Row({ translationId, source, target, writable, segment, current, ...on }: Props) {
  const row = useRef<HTMLElement>(null);
  useInSight(current, row);
  const pick = () => on.onPick(segment.id);
  const open = segment.findings.filter((finding) => !finding.dismissed_by);
  return (
    <article
      ref={row}
      className={classes.row}
      data-current={current || undefined}
      data-confirmed={segment.confirmed_at ? true : undefined}
      data-must-fix={segment.must_fix > 0 || undefined}
    >
      <Head segment={segment} onPick={pick} />
      <div
        lang={source}
        dir={directionOf(source)}
        className={segment.confidence < SURE ? classes.weak : undefined}
      >
        <Marked text={segment.source} spans={open.map((finding) => finding.source_span)} />
      </div>
      {segment.before && !segment.confirmed_at ? (
        <Before before={segment.before} source={source} target={target} />
      ) : null}
      {writable ? (
        <Target
          translationId={translationId}
          language={target}
          segment={segment}
          current={current}
          onPick={pick}
          onConfirm={() => on.onConfirm(segment)}
        />
      ) : (
        <Quoted lang={target} block fw={500} mt={6}>
          {segment.target}
        </Quoted>
      )}
      {segment.terms.length > 0 && current ? <Terms segment={segment} /> : null}
    </article>
  );
}

function Head({ segment, onPick }: { segment: SegmentOut; onPick: () => void }) {
  const { t } = useTranslation('desk');
  const number = segment.position + 1;
  return (
    <Group gap={6} mb={4}>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        c="dimmed"
        onClick={onPick}
        aria-label={t('bench.show', { n: number })}
      >
        {number}
      </Button>
      <Badge
        size="sm"
        color={segment.origin === 'UNTRANSLATED' ? 'orange' : 'gray'}
        variant={segment.origin === 'PERSON' ? 'outline' : 'light'}
      >
        {t(`origin.${segment.origin}`)}
        {segment.match === null ? '' : ` ${Math.round(segment.match * 100)} %`}
      </Badge>
      {segment.before && !segment.confirmed_at ? (
        <Badge size="sm" color="orange" variant="light">
          {t('newText.segment')}
        </Badge>
      ) : null}
      {segment.confirmed_at ? (
        <Badge size="sm" leftSection={<IconCheck size={11} aria-hidden />}>
          {t('bench.confirmed')}
        </Badge>
      ) : null}
    </Group>
  );
}

function Terms({ segment }: { segment: SegmentOut }) {
  const { t } = useTranslation('desk');
  return (
    <Text size="xs" c="dimmed" mt={6}>
      {t('bench.terms')}:{' '}
      {segment.terms.map((term) => `${term.source} → ${term.target}`).join(' · ')}
    </Text>
  );
}

/** Keeps the current row in sight. */
function useInSight(current: boolean, element: RefObject<HTMLElement | null>) {
  useEffect(() => {
    if (current) element.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [current, element]);
}
