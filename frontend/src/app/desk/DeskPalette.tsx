/** Ctrl K: any place, any case, in a few keystrokes. */
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconFolder, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCasesOptions } from '@/api/generated/@tanstack/react-query.gen';
import { PLACES } from './places';

export function DeskPalette() {
  const { t } = useTranslation('desk');
  const [words, setWords] = useState('');
  const groups = [usePlaces(words), useCases(words)].filter((group) => group.actions.length > 0);
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
      }}
    />
  );
}

function usePlaces(words: string): SpotlightActionGroupData {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const wanted = words.trim().toLocaleLowerCase();
  const actions = PLACES.filter(({ key }) =>
    t(`place.${key}`).toLocaleLowerCase().includes(wanted),
  ).map(({ to, key, icon: Icon }) => ({
    id: to,
    label: t(`place.${key}`),
    leftSection: <Icon size={18} aria-hidden />,
    onClick: () => void navigate({ to }),
  }));
  return { group: t('palette.places'), actions };
}

function useCases(words: string): SpotlightActionGroupData {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const [q] = useDebouncedValue(words.trim(), 120);
  const found = useQuery({
    ...listCasesOptions({ query: { q, limit: '8' } as never }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
  const rows = q.length > 1 ? (found.data?.results ?? []) : [];
  const actions = rows.map((row) => ({
    id: row.id,
    label: `${row.number} · ${row.family_name}, ${row.given_name}`,
    description: row.headline,
    leftSection: <IconFolder size={18} aria-hidden />,
    onClick: () => void navigate({ to: `/desk/cases/${row.id}` }),
  }));
  return { group: t('palette.cases'), actions };
}
