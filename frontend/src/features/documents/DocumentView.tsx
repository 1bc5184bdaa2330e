/** One paper: the page as it looks, with its words; beside it what was read and what it states. */
import { Box, Grid, Group, Loader, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPageOptions, listFactsOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { DocumentOut, FactOut, PageOut } from '@/api/generated/types.gen';
import { Loading } from '@/ui/Loading';
import { PageCanvas } from '@/ui/PageCanvas';
import { Failed } from '@/ui/PartBoundary';
import classes from './DocumentView.module.css';
import { FactList } from './FactList';
import { PageStrip } from './PageStrip';
import { PageTools } from './PageTools';
import { PageWarnings } from './PageWarnings';
import { marksOf, wordOfMark } from './pageMarks';
import { ReadText } from './ReadText';
import { ASK_AGAIN, isMoving } from './underWay';
import { WordList } from './WordList';

interface Props {
  document: DocumentOut;
  page: number;
  fact?: string | undefined;
  /** Words somebody looked for, marked from the start. */
  words?: string | undefined;
  onPage: (page: number) => void;
}

export function DocumentView({ document, page, fact, words = '', onPage }: Props) {
  const [search, setSearch] = useState(words);
  const path = { document_id: document.id };
  const moving = isMoving(document);
  const shown = useQuery({
    ...getPageOptions({ path: { ...path, number: page } }),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (moving && !query.state.data?.read_at ? ASK_AGAIN : false),
  });
  const facts = useQuery(listFactsOptions({ path }));
  if (shown.isPending) return <Loading lines={8} />;
  if (shown.error) return <Failed error={shown.error} again={() => void shown.refetch()} />;
  return (
    <Stack gap="xs">
      {document.pages.length > 1 ? (
        <PageStrip document={document} page={page} onPage={onPage} />
      ) : null}
      <PageView
        // What was picked on one page means nothing on another.
        key={shown.data.number}
        document={document}
        shown={shown.data}
        facts={facts.data ?? []}
        fact={fact}
        search={search}
        onSearch={setSearch}
      />
    </Stack>
  );
}

interface PageViewProps {
  document: DocumentOut;
  shown: PageOut;
  facts: readonly FactOut[];
  fact: string | undefined;
  search: string;
  onSearch: (search: string) => void;
}

function PageView({ document, shown, facts, fact, search, onSearch }: PageViewProps) {
  const { t } = useTranslation('desk');
  const [picked, setPicked] = useState<number>();
  const [unsure, setUnsure] = useState(true);
  const chosen = facts.find((one) => one.id === fact && one.page === shown.number);
  const marks = marksOf(shown, { search, picked, unsure });
  const current = picked === undefined ? undefined : shown.words[picked]?.box;
  const focus = current ?? chosen?.box ?? marks.find((mark) => mark.tone === 'found')?.box;
  if (chosen) marks.push({ id: 'fact', box: chosen.box, tone: 'current' });
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Box className={classes.page}>
          <PageCanvas
            src={`/api/desk/documents/${document.id}/pages/${shown.number}/image?width=1400`}
            label={t('document.page', {
              page: shown.number,
              name: document.title || document.file_name,
            })}
            width={shown.width}
            height={shown.height}
            turn={shown.rotation}
            marks={marks}
            onMark={(id) => setPicked(wordOfMark(id))}
            focus={focus}
          />
        </Box>
        <Group justify="space-between" mt="xs" gap="xs">
          <PageTools document={document} page={shown} />
          <Legend unsure={unsure} onUnsure={setUnsure} />
        </Group>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack>
          <PageWarnings document={document} page={shown} />
          {isMoving(document) ? null : (
            <WordList page={shown} facts={facts} picked={picked} onPick={setPicked} />
          )}
          <FactList facts={facts} page={shown.number} />
          <TextInput
            aria-label={t('document.search')}
            placeholder={t('document.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={search}
            onChange={(event) => onSearch(event.currentTarget.value)}
          />
          {shown.read_at === null && isMoving(document) ? (
            <Text size="sm" c="dimmed" role="status">
              <Loader size={12} me={6} />
              {t(document.read_at ? 'document.readAgain' : 'document.notReadYet')}
            </Text>
          ) : (
            <ReadText shown={shown} picked={picked} onPick={setPicked} />
          )}
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

/** What the marks mean, and whether they are shown. */
function Legend({ unsure, onUnsure }: { unsure: boolean; onUnsure: (shown: boolean) => void }) {
  const { t } = useTranslation('desk');
  return (
    <div className={classes.legend}>
      <Switch
        size="xs"
        label={t('document.marks')}
        checked={unsure}
        onChange={(event) => onUnsure(event.currentTarget.checked)}
      />
      {unsure
        ? (['doubt', 'weak', 'pen'] as const).map((tone) => (
            <span key={tone}>
              <span className={classes.swatch} data-tone={tone} aria-hidden />
              {t(`markOf.${tone}`)}
            </span>
          ))
        : null}
    </div>
  );
}
