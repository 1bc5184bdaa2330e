/** Source above target beside the page; the current segment is boxed where it stands. */
import { Box, Group, Progress, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getDocumentOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { PageSummary, PlaceOut, SegmentOut, TranslationOut } from '@/api/generated/types.gen';
import { type Mark, PageCanvas } from '@/ui/PageCanvas';
import { SegmentRow } from './SegmentRow';
import { useSegments } from './useSegments';
import classes from './Workbench.module.css';

// ISO 17100 trade practice: a standard line has 55 characters with spaces.
const LINE = 55;

export function Workbench({ shown }: { shown: TranslationOut }) {
  const { t } = useTranslation('desk');
  const { segments } = shown;
  const [currentId, setCurrentId] = useState(
    () => (segments.find((one) => !one.confirmed_at) ?? segments[0])?.id,
  );
  const current = segments.find((segment) => segment.id === currentId) ?? segments[0];
  const confirm = useConfirmAndNext(shown, setCurrentId);
  useHotkeys(
    [
      ['mod+ArrowDown', () => setCurrentId(step(segments, current, 1)?.id)],
      ['mod+ArrowUp', () => setCurrentId(step(segments, current, -1)?.id)],
      ['alt+F', () => setCurrentId(nextFinding(segments, current)?.id)],
    ],
    [],
  );
  return (
    <Box className={classes.bench} data-pageless={shown.document_id === null || undefined}>
      {shown.document_id && current ? (
        <div className={classes.page}>
          <SegmentPage
            documentId={shown.document_id}
            shown={shown}
            current={current}
            onPick={setCurrentId}
          />
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling place must be reachable by keyboard */}
      <section className={classes.segments} aria-label={t('bench.segments')} tabIndex={0}>
        <Done segments={segments} />
        {segments.map((segment) => (
          <SegmentRow
            key={segment.id}
            translationId={shown.id}
            source={shown.source_language}
            target={shown.target_language}
            writable={shown.state === 'IN_REVIEW'}
            segment={segment}
            current={segment.id === current?.id}
            onPick={setCurrentId}
            onConfirm={confirm}
          />
        ))}
      </section>
    </Box>
  );
}

function Done({ segments }: { segments: readonly SegmentOut[] }) {
  const { t } = useTranslation('desk');
  const done = segments.filter((segment) => segment.confirmed_at).length;
  const mustFix = segments.reduce((sum, segment) => sum + segment.must_fix, 0);
  const lines = Math.round(
    segments.reduce((sum, segment) => sum + segment.target.length, 0) / LINE,
  );
  return (
    <Box className={classes.done}>
      <Group justify="space-between">
        <Text size="sm">{t('bench.done', { done, total: segments.length })}</Text>
        <Text size="sm" c={mustFix ? undefined : 'dimmed'}>
          {t('bench.mustFix', { count: mustFix })} · {t('bench.lines', { count: lines })}
        </Text>
      </Group>
      <Progress
        mt={4}
        size="sm"
        value={segments.length ? (done / segments.length) * 100 : 0}
        aria-label={t('bench.progress')}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t('bench.keys')}
      </Text>
    </Box>
  );
}

interface PageProps {
  documentId: string;
  shown: TranslationOut;
  current: SegmentOut;
  onPick: (id: string) => void;
}

function SegmentPage({ documentId, shown, current, onPick }: PageProps) {
  const document = useQuery({
    ...getDocumentOptions({ path: { document_id: documentId } }),
    staleTime: 60_000,
  });
  return (
    <div className={classes.sheets}>
      {placesOf(current).map((place) => {
        const page = document.data?.pages.find((one) => one.number === place.page);
        return page ? (
          <Sheet
            key={place.page}
            documentId={documentId}
            page={page}
            shown={shown}
            current={current}
            focus={place.box}
            onPick={onPick}
          />
        ) : null;
      })}
    </div>
  );
}

interface SheetProps extends PageProps {
  page: PageSummary;
  focus: readonly number[];
}

function Sheet({ documentId, page, shown, current, focus, onPick }: SheetProps) {
  const { t } = useTranslation('desk');
  const marks = useMemo<Mark[]>(
    () =>
      shown.segments.flatMap((segment) =>
        placesOf(segment)
          .filter((place) => place.page === page.number)
          .map(({ box }) => ({
            id: segment.id,
            box,
            tone: segment.id === current.id ? 'current' : 'word',
          })),
      ),
    [shown.segments, page.number, current.id],
  );
  return (
    <PageCanvas
      src={`/api/desk/documents/${documentId}/pages/${page.number}/image?width=1400`}
      label={t('document.page', { page: page.number, name: shown.document_title ?? '' })}
      width={page.width}
      height={page.height}
      marks={marks}
      onMark={onPick}
      focus={focus}
    />
  );
}

/** A sentence that goes on over a page break stands on both pages. */
function placesOf(segment: SegmentOut): PlaceOut[] {
  return [{ page: segment.page, box: segment.box }, ...segment.also];
}

/** Confirms and goes to the next one that is still open; after the last, to what was left out before. */
function useConfirmAndNext(shown: TranslationOut, go: (id: string) => void) {
  const { confirm, stillOpen } = useSegments(shown.id);
  const { segments } = shown;
  const confirmAndNext = (segment: SegmentOut) => {
    const after = segments.slice(segments.indexOf(segment) + 1).find((one) => !one.confirmed_at);
    if (after) go(after.id);
    confirm.mutate(
      { path: { segment_id: segment.id } },
      after ? {} : { onSuccess: () => go(stillOpen()?.id ?? segment.id) },
    );
  };
  // One and the same function for every row and every drawing of the page.
  const latest = useRef(confirmAndNext);
  latest.current = confirmAndNext;
  return useCallback((segment: SegmentOut) => latest.current(segment), []);
}

function step(segments: readonly SegmentOut[], from: SegmentOut | undefined, by: number) {
  const place = from ? segments.indexOf(from) + by : 0;
  return segments[Math.min(Math.max(place, 0), segments.length - 1)];
}

function nextFinding(segments: readonly SegmentOut[], from: SegmentOut | undefined) {
  const place = from ? segments.indexOf(from) + 1 : 0;
  const around = [...segments.slice(place), ...segments.slice(0, place)];
  return around.find((segment) => segment.must_fix > 0) ?? from;
}
