/** Passport, policies and other numbers that give the patient away on a paper. */
import { Button, CloseButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addIdentifierMutation,
  dropIdentifierMutation,
  listIdentifiersOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { IdentifierDetail } from '@/api/generated/types.gen';

type Kind = IdentifierDetail['kind'];

const KINDS = [
  'PASSPORT',
  'IDENTITY_CARD',
  'POLICY',
  'RECORD',
  'OTHER',
] as const satisfies readonly Kind[];

export function Identifiers({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const path = { case_id: caseId };
  const kept = useSuspenseQuery(listIdentifiersOptions({ path })).data;
  const drop = useMutation(dropIdentifierMutation());
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t('identifier.hint')}
      </Text>
      {kept.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('identifier.none')}
        </Text>
      ) : null}
      {kept.map(({ id, kind, value }) => (
        <Group key={id} justify="space-between" wrap="nowrap">
          <Text size="sm">
            {t(`identifierKind.${kind}`)} · <bdi>{value}</bdi>
          </Text>
          <CloseButton
            aria-label={`${t('identifier.drop')}: ${value}`}
            onClick={() => drop.mutate({ path: { ...path, identifier_id: id } })}
          />
        </Group>
      ))}
      <AddIdentifier caseId={caseId} />
    </Stack>
  );
}

function AddIdentifier({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const [kind, setKind] = useState<Kind>('PASSPORT');
  const [value, setValue] = useState('');
  const add = useMutation({ ...addIdentifierMutation(), onSuccess: () => setValue('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ path: { case_id: caseId }, body: { kind, value } });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Group grow align="end">
          <Select
            size="xs"
            label={t('identifier.kind')}
            allowDeselect={false}
            data={KINDS.map((each) => ({ value: each, label: t(`identifierKind.${each}`) }))}
            value={kind}
            onChange={(chosen) => setKind((chosen ?? 'PASSPORT') as Kind)}
          />
          <TextInput
            size="xs"
            label={t('identifier.value')}
            required
            maxLength={60}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        </Group>
        <Button
          type="submit"
          size="xs"
          variant="light"
          loading={add.isPending}
          style={{ alignSelf: 'start' }}
        >
          {t('identifier.add')}
        </Button>
      </Stack>
    </form>
  );
}
