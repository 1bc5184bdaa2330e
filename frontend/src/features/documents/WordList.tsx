/** The words of a page on which a person must decide; each leads to its place, keys settle it. */
import { Badge, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactOut, PageOut, WordOut } from '@/api/generated/types.gen';
import { Panel } from '@/ui/Panel';
import { Quoted } from '@/ui/Quoted';
import { byWeight, type Weight } from './doubtWeight';
import { isOpen } from './pageMarks';
import { SettleWord } from './SettleWord';
import { isSameLook } from './sameLook';
import { useSettle } from './useSettle';
import classes from './WordList.module.css';

interface Props {
  page: PageOut;
  facts: readonly FactOut[];
  picked: number | undefined;
  onPick: (word: number | undefined) => void;
}

type Weighed = [weight: Weight | 'picked', places: number[]];

export function WordList({ page, facts, picked, onPick }: Props) {
  const { t } = useTranslation('desk');
  const open = page.words.flatMap((word, place) => (isOpen(word) ? [place] : []));
  const groups: Weighed[] = byWeight(page, open, facts);
  // Any word of the page can be picked and put right, doubted or not.
  if (picked !== undefined && !open.includes(picked)) groups.unshift(['picked', [picked]]);
  if (groups.length === 0) return <Settled page={page} />;
  return (
    <Panel
      title={t('words.title')}
      aside={
        <Badge color={open.length > 0 ? 'orange' : 'gray'}>
          {t('words.open', { count: open.length })}
        </Badge>
      }
    >
      <Rows page={page} groups={groups} picked={picked} onPick={onPick} />
      <Settled page={page} />
    </Panel>
  );
}

interface RowsProps extends Omit<Props, 'facts'> {
  groups: readonly Weighed[];
}

function Rows({ page, groups, picked, onPick }: RowsProps) {
  const { t } = useTranslation('desk');
  const { busy, settle } = useSettle(page);
  const rows = useRef(new Map<number, HTMLButtonElement | null>());
  const input = useRef<HTMLInputElement>(null);
  const listed = groups.flatMap(([, places]) => places);
  const go = (word: number | undefined) => {
    onPick(word);
    if (word !== undefined) rows.current.get(word)?.focus();
  };
  const decide = (text: string) => {
    if (picked === undefined) return;
    const at = listed.indexOf(picked);
    settle(picked, text, () => go(listed[at + 1] ?? listed[at - 1]));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = event.ctrlKey || event.metaKey || event.altKey ? undefined : keyOf(event);
    if (!wanted) return;
    const at = picked === undefined ? -1 : listed.indexOf(picked);
    const word = picked === undefined ? undefined : page.words[picked];
    event.preventDefault();
    if (wanted === 'next') go(listed[Math.min(at + 1, listed.length - 1)]);
    if (wanted === 'previous') go(listed[Math.max(at - 1, 0)]);
    if (wanted === 'type') input.current?.focus();
    if (wanted === 'keep' && word) decide(word.text);
    if (wanted === 'accept' && word?.proposed !== undefined) decide(word.proposed);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same without keys
    <div onKeyDown={onKeyDown}>
      <div className={classes.scroll}>
        {groups.map(([weight, places]) => (
          <section key={weight} aria-label={t(`weight.${weight}`)}>
            <Text size="xs" c="dimmed" px={6} mt={4}>
              {t(`weight.${weight}`)}
            </Text>
            <Stack component="ul" gap={2} className={classes.list}>
              {places.map((place) => (
                <li key={place}>
                  <Row
                    word={page.words[place]}
                    language={page.language}
                    current={place === picked}
                    onPick={() => onPick(place)}
                    hold={(button) => void rows.current.set(place, button)}
                  />
                  {place === picked && page.words[place] ? (
                    <SettleWord
                      key={place}
                      word={page.words[place]}
                      language={page.language}
                      busy={busy}
                      input={input}
                      onDecide={decide}
                      onLeave={() => rows.current.get(place)?.focus()}
                    />
                  ) : null}
                </li>
              ))}
            </Stack>
          </section>
        ))}
      </div>
      <Text size="xs" c="dimmed" mt="xs">
        {t('words.keys')}
      </Text>
    </div>
  );
}

const KEYS: Record<string, 'next' | 'previous' | 'accept' | 'keep' | 'type'> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  a: 'accept',
  k: 'keep',
  t: 'type',
};

/** What a key asks for; where somebody is typing it is a letter like others. */
function keyOf(event: KeyboardEvent) {
  return event.target instanceof HTMLInputElement ? undefined : KEYS[event.key];
}

interface RowProps {
  word: WordOut | undefined;
  language: string;
  current: boolean;
  onPick: () => void;
  hold: (button: HTMLButtonElement | null) => void;
}

function Row({ word, language, current, onPick, hold }: RowProps) {
  const { t } = useTranslation('desk');
  if (!word) return null;
  const { text, proposed, doubt } = word;
  const looksSame = proposed !== undefined && isSameLook(text, proposed);
  const why = looksSame ? t('words.sameLook') : doubt && t(`doubt.${doubt}`);
  return (
    <button
      ref={hold}
      type="button"
      className={classes.row}
      aria-current={current || undefined}
      onClick={onPick}
    >
      <span>
        <Quoted lang={language} fw={600} size="sm">
          {text}
        </Quoted>
        {proposed === undefined ? null : (
          <>
            <span aria-hidden> → </span>
            <VisuallyHidden>{t('words.proposed')} </VisuallyHidden>
            <Quoted lang={language} size="sm" fw={600} c="var(--zb-accent-text)">
              {proposed}
            </Quoted>
          </>
        )}
      </span>
      <Text span size="xs" c="dimmed">
        {why ? `${why} · ` : ''}
        {Math.round(word.confidence * 100)} %
      </Text>
    </button>
  );
}

/** What was decided on this page, by whom. */
function Settled({ page }: { page: PageOut }) {
  const { t } = useTranslation('desk');
  if (page.settled.length === 0) return null;
  return (
    <details className={classes.settled}>
      <summary>{t('words.settled', { count: page.settled.length })}</summary>
      <Stack gap={2} mt={4}>
        {page.settled.map((one) => (
          <Group key={one.word} gap={6}>
            <Text size="xs">
              <Quoted lang={page.language} size="xs">
                {one.read}
              </Quoted>{' '}
              →{' '}
              <Quoted lang={page.language} size="xs" fw={600}>
                {one.text}
              </Quoted>
            </Text>
            <Text size="xs" c="dimmed">
              {one.decided_by_name}
            </Text>
          </Group>
        ))}
      </Stack>
    </details>
  );
}
