/** The text being worked on: kept a moment after the last key, when left, and on confirming. */
import { Button, Group, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentOut } from '@/api/generated/types.gen';
import { directionOf } from '@/lib/languages';
import { Findings } from './Findings';
import { useSegments } from './useSegments';

// Long enough not to save in the middle of a word, short enough to lose nothing worth typing again.
const PAUSE = 1_500;

interface Props {
  translationId: string;
  language: string;
  segment: SegmentOut;
  current: boolean;
  onPick: () => void;
  onConfirm: () => void;
}

export function Target({ translationId, language, segment, current, onPick, onConfirm }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, setText, keep, saving } = useAutosave(translationId, segment);
  useEffect(() => {
    if (current) field.current?.focus({ preventScroll: true });
  }, [current]);
  const confirm = () => void keep(text).then((kept) => kept && onConfirm());
  const old = segment.confirmed_at ? undefined : segment.before?.target;
  const keys = (event: KeyboardEvent) => {
    if (old && event.altKey && event.code === 'KeyO') {
      event.preventDefault();
      mend(old);
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    confirm();
  };
  const mend = (fixed: string) => {
    setText(fixed);
    void keep(fixed);
  };
  return (
    <>
      <Textarea
        ref={field}
        mt={6}
        minRows={1}
        lang={language}
        dir={directionOf(language)}
        aria-label={t('bench.german', { n: segment.position + 1 })}
        placeholder={t('bench.untranslated')}
        value={text}
        onFocus={onPick}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => void keep(text)}
        onKeyDown={keys}
      />
      <Findings translationId={translationId} segment={segment} onFix={mend} />
      {current ? (
        <Group gap="xs" mt={6}>
          <Button size="xs" disabled={!text.trim()} onClick={confirm}>
            {t('bench.confirm')}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setText(segment.source)}>
            {t('bench.copy')}
          </Button>
          {old ? (
            <Button size="xs" variant="subtle" aria-keyshortcuts="Alt+O" onClick={() => mend(old)}>
              {t('newText.takeOld')}
            </Button>
          ) : null}
          <Text size="xs" c="dimmed" role="status">
            {saying(saving, text === segment.target, t)}
          </Text>
        </Group>
      ) : null}
    </>
  );
}

function saying(saving: boolean, same: boolean, t: (key: string) => string): string {
  if (saving) return t('shared:saving');
  return same ? t('shared:saved') : t('bench.unsaved');
}

function useAutosave(translationId: string, segment: SegmentOut) {
  const [text, setText] = useState(segment.target);
  const { edit } = useSegments(translationId);
  const kept = useRef({ target: segment.target, version: segment.version });
  useEffect(() => {
    // A newer text from elsewhere replaces ours only where we have not typed.
    setText((mine) => (mine === kept.current.target ? segment.target : mine));
    kept.current = { target: segment.target, version: segment.version };
  }, [segment.target, segment.version]);
  const keep = async (wanted: string): Promise<boolean> => {
    if (wanted === kept.current.target) return true;
    const body = { target: wanted, version: kept.current.version };
    try {
      const answer = await edit.mutateAsync({ path: { segment_id: segment.id }, body });
      kept.current = { target: answer.target, version: answer.version };
      return true;
    } catch {
      return false; // said at the edge of the window already
    }
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    if (text === kept.current.target) return;
    const timer = setTimeout(() => void latest.current(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return { text, setText, keep, saving: edit.isPending };
}
