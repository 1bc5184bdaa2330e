/** Ctrl K: any place, any case, any word in a paper, in a few keystrokes. */
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import { IconFileText, IconFolder, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchOptions } from '@/api/generated/@tanstack/react-query.gen';
import { useCan } from '@/features/people/useCan';
import { PLACES } from './places';

export function DeskPalette() {
  const { t } = useTranslation('desk');
  const [words, setWords] = useState('');
  const groups = [usePlaces(words), ...useFound(words)].filter((group) => group.actions.length > 0);
  return (
    <Spotlight
      actions={groups}
      query={words}
      onQueryChange={setWords}
      // The server has chosen already.
      filter={(_query, actions) => actions}
      shortcut={['mod + K']}
      scrollable
      nothingFound={t('palette.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('palette.hint'),
        'aria-label': t('palette.hint'),
        onKeyDown: (event) => openFirst(event, groups),
      }}
    />
  );
}

/** Enter opens what was found first, unless the arrows chose something else. */
function openFirst(event: KeyboardEvent, groups: readonly SpotlightActionGroupData[]) {
  const first = groups[0]?.actions[0];
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first) return;
  if (document.querySelector('.mantine-Spotlight-action[data-selected]')) return;
  first.onClick?.(event as never);
  spotlight.close();
}

function usePlaces(words: string): SpotlightActionGroupData {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const can = useCan();
  const wanted = words.trim().toLocaleLowerCase();
  const actions = PLACES.filter(
    ({ key, may }) => can(may) && t(`place.${key}`).toLocaleLowerCase().includes(wanted),
  ).map(({ to, key, icon: Icon }) => ({
    id: to,
    label: t(`place.${key}`),
    leftSection: <Icon size={18} aria-hidden />,
    onClick: () => void navigate({ to }),
  }));
  return { group: t('palette.places'), actions };
}

/** Cases by number, name and diagnosis; papers by the words inside them. */
function useFound(words: string): SpotlightActionGroupData[] {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const [q] = useDebouncedValue(words.trim(), 120);
  const can = useCan();
  const asked = q.length > 1 && can('readPapers');
  const found = useQuery({
    ...searchOptions({ query: { q } }),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  const { cases = [], pages = [] } = (asked && found.data) || {};
  return [
    {
      group: t('palette.cases'),
      actions: cases.map((row) => ({
        id: row.id,
        label: `${row.number} · ${row.family_name}, ${row.given_name}`,
        description: row.headline,
        leftSection: <IconFolder size={18} aria-hidden />,
        onClick: () => void navigate({ to: `/desk/cases/${row.id}` }),
      })),
    },
    {
      group: t('palette.papers'),
      actions: pages.map((page) => ({
        id: `${page.document_id}/${page.page}`,
        label: page.title || page.file_name,
        description: page.excerpt.replace(/\s+/g, ' '),
        leftSection: <IconFileText size={18} aria-hidden />,
        onClick: () =>
          void navigate({
            to: `/desk/documents/${page.document_id}`,
            search: { page: page.page, q } as never,
          }),
      })),
    },
  ];
}
