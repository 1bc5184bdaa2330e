/** Who looks after the case; whoever leads gives it to a colleague. */
import { Group, Select, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  assignCaseMutation,
  listColleaguesOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { CaseOut, ColleagueOut } from '@/api/generated/types.gen';

export function Owner({ shown, mayAssign }: { shown: CaseOut; mayAssign: boolean }) {
  const { t } = useTranslation('desk');
  if (mayAssign) return <OwnerPicker shown={shown} />;
  return (
    <Text size="sm" c="dimmed">
      {t('owner')}: {shown.owner_name ?? '–'}
    </Text>
  );
}

function OwnerPicker({ shown }: { shown: CaseOut }) {
  const { t } = useTranslation('desk');
  const colleagues = useQuery({ ...listColleaguesOptions(), staleTime: 60_000 }).data ?? [];
  const assign = useMutation(assignCaseMutation());
  const give = (owner: string | null) =>
    assign.mutate({ path: { case_id: shown.id }, body: { owner } });
  const named = ({ id, name }: ColleagueOut) => ({ value: id, label: name });
  const rolesOf = (owner: string) =>
    colleagues
      .find(({ id }) => id === owner)
      ?.roles.map((role) => t(`role.${role}`, role))
      .join(', ');
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="sm" c="dimmed" aria-hidden>
        {t('owner')}
      </Text>
      <Select
        size="xs"
        w={230}
        aria-label={t('owner')}
        placeholder={t('nobody')}
        searchable
        clearable
        disabled={assign.isPending}
        data={withFormer(colleagues.map(named), shown)}
        value={shown.owner}
        onChange={give}
        renderOption={({ option }) => (
          <span>
            {option.label}{' '}
            <Text span size="xs" c="dimmed">
              {rolesOf(option.value)}
            </Text>
          </span>
        )}
        comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
      />
    </Group>
  );
}

/** Somebody who has left is still named until the case is given to another. */
function withFormer(choices: { value: string; label: string }[], shown: CaseOut) {
  const { owner, owner_name: name } = shown;
  if (!owner || choices.some(({ value }) => value === owner)) return choices;
  return [{ value: owner, label: name ?? '–' }, ...choices];
}
