/** What the list shows; it is all in the address, so that a view can be shared. */
import { Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COLUMNS } from './stages';

export interface CaseView {
  view?: 'board' | 'table' | undefined;
  q?: string | undefined;
  state?: string | undefined;
  waiting_for?: string | undefined;
  sort?: string | undefined;
}

const WAITING = ['US', 'PATIENT', 'CLINIC', 'TRANSLATOR', 'PAYER'] as const;
const SORTS = ['newest', 'oldest', 'waiting', 'number'] as const;

interface Props {
  shown: CaseView;
  onChange: (change: CaseView) => void;
}

export function CaseFilters({ shown, onChange }: Props) {
  const { t } = useTranslation('desk');
  const options = (values: readonly string[], root: string) =>
    values.map((value) => ({ value, label: t(`${root}.${value}`) }));
  return (
    <Group gap="xs">
      <SegmentedControl
        aria-label={t('cases.view')}
        value={shown.view ?? 'board'}
        onChange={(view) => onChange({ view: view as 'board' | 'table' })}
        data={[
          { value: 'board', label: t('cases.board') },
          { value: 'table', label: t('cases.table') },
        ]}
      />
      <TextInput
        aria-label={t('cases.search')}
        placeholder={t('cases.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        defaultValue={shown.q}
        onChange={(event) => onChange({ q: event.currentTarget.value || undefined })}
        w={220}
      />
      <Select
        aria-label={t('table.stage')}
        placeholder={t('cases.anyStage')}
        clearable
        data={options([...COLUMNS, 'CLOSED', 'CANCELLED'], 'stage')}
        value={shown.state ?? null}
        onChange={(state) => onChange({ state: state ?? undefined })}
        w={170}
      />
      <Select
        aria-label={t('table.waiting')}
        placeholder={t('cases.anybody')}
        clearable
        data={options(WAITING, 'waiting')}
        value={shown.waiting_for ?? null}
        onChange={(whom) => onChange({ waiting_for: whom ?? undefined })}
        w={160}
      />
      <Select
        aria-label={t('cases.sort')}
        data={options(SORTS, 'sort')}
        value={shown.sort ?? 'newest'}
        onChange={(sort) => onChange({ sort: sort ?? undefined })}
        w={170}
      />
    </Group>
  );
}
