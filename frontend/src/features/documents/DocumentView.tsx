/** One paper: the page as it looks, with its words; beside it what was read and what it states. */
import { Box, Grid, Pagination, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPageOptions, listFactsOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { DocumentOut, PageOut } from '@/api/generated/types.gen';
import { Loading } from '@/ui/Loading';
import { type Mark, PageCanvas } from '@/ui/PageCanvas';
import { Failed } from '@/ui/PartBoundary';
import { Quoted } from '@/ui/Quoted';
import classes from './DocumentView.module.css';
import { FactList } from './FactList';

// Below this the reader itself is unsure, and a person should look.
const SURE = 0.75;

interface Props {
  document: DocumentOut;
  page: number;
  fact?: string | undefined;
  /** Words somebody looked for, marked from the start. */
  words?: string | undefined;
  onPage: (page: number) => void;
}

export function DocumentView({ document, page, fact, words = '', onPage }: Props) {
  const { t } = useTranslation('desk');
  const path = { document_id: document.id };
  const shown = useQuery({
    ...getPageOptions({ path: { ...path, number: page } }),
    placeholderData: keepPreviousData,
  });
  const facts = useQuery(listFactsOptions({ path }));
  const [search, setSearch] = useState(words);
  const [picked, setPicked] = useState<string>();
  if (shown.isPending) return <Loading lines={8} />;
  if (shown.error) return <Failed error={shown.error} again={() => void shown.refetch()} />;
  const chosen = facts.data?.find((one) => one.id === fact && one.page === page);
  const marks = marksOf(shown.data, search, picked);
  if (chosen) marks.push({ id: 'fact', box: chosen.box, tone: 'current' });
  const focus =
    chosen?.box ?? marks.find((mark) => mark.tone === 'current' || mark.tone === 'found')?.box;
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Box className={classes.page}>
          <PageCanvas
            src={`/api/desk/documents/${document.id}/pages/${page}/image?width=1400`}
            label={t('document.page', { page, name: document.title || document.file_name })}
            width={shown.data.width}
            height={shown.data.height}
            marks={marks}
            onMark={setPicked}
            focus={focus}
          />
        </Box>
        {document.pages.length > 1 ? (
          <Pagination
            mt="sm"
            value={page}
            onChange={onPage}
            total={document.pages.length}
            getItemProps={(number) => ({ 'aria-label': t('document.goto', { page: number }) })}
            getControlProps={(control) => ({ 'aria-label': t(`document.${control}`) })}
          />
        ) : null}
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack>
          <FactList facts={facts.data ?? []} page={page} />
          <TextInput
            aria-label={t('document.search')}
            placeholder={t('document.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <ReadText shown={shown.data} picked={picked} onPick={setPicked} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

function marksOf(page: PageOut, search: string, picked: string | undefined): Mark[] {
  const wanted = search.trim().toLocaleLowerCase();
  return page.words.map((word, place) => {
    const id = String(place);
    const found = wanted !== '' && word.text.toLocaleLowerCase().includes(wanted);
    const tone =
      id === picked ? 'current' : found ? 'found' : word.confidence < SURE ? 'weak' : 'word';
    return {
      id,
      box: word.box,
      tone,
      title: `${word.text} · ${Math.round(word.confidence * 100)} %`,
    };
  });
}

interface TextProps {
  shown: PageOut;
  picked: string | undefined;
  onPick: (id: string) => void;
}

/** What was read, in reading order; a line that holds the picked word is marked. */
function ReadText({ shown, picked, onPick }: TextProps) {
  const { t } = useTranslation('desk');
  const word = picked === undefined ? undefined : shown.words[Number(picked)];
  return (
    <Box className="zb-surface" p="sm">
      <Text size="xs" c="dimmed" mb={6}>
        {t(`source.${shown.source}`)} · {Math.round(shown.confidence * 100)} %
        {shown.warnings.map(
          (warning) => ` · ${t(`warning.${warning}`, { defaultValue: warning })}`,
        )}
      </Text>
      <Quoted lang={shown.language} block size="sm">
        {shown.text.split('\n').map((line, place) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a page never move
            key={place}
            line={line}
            marked={word !== undefined && line.includes(word.text)}
            onPick={() => onPick(wordOf(shown, line))}
          />
        ))}
      </Quoted>
    </Box>
  );
}

function Line({ line, marked, onPick }: { line: string; marked: boolean; onPick: () => void }) {
  return (
    <button
      type="button"
      className={classes.line}
      data-marked={marked || undefined}
      onClick={onPick}
    >
      {line || ' '}
    </button>
  );
}

/** The first word of a line, found where the words of the line follow each other. */
function wordOf(page: PageOut, line: string): string {
  const words = line.split(/\s+/).filter(Boolean);
  const place = page.words.findIndex((word, index) =>
    words.slice(0, 3).every((text, offset) => page.words[index + offset]?.text === text && word),
  );
  return String(Math.max(0, place));
}
