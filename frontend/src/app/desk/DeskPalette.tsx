/** Ctrl K: any place or case in a few keystrokes. */
import '@mantine/spotlight/styles.css';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PLACES } from './places';

export function DeskPalette() {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const places: SpotlightActionData[] = PLACES.map(({ to, key, icon: Icon }) => ({
    id: to,
    label: t(`place.${key}`),
    leftSection: <Icon size={18} aria-hidden />,
    onClick: () => void navigate({ to }),
  }));
  return (
    <Spotlight
      actions={[{ group: t('palette.places'), actions: places }]}
      shortcut={['mod + K']}
      nothingFound={t('palette.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('palette.open'),
        'aria-label': t('palette.open'),
      }}
    />
  );
}
