/** The clinical profile: facts the papers state, each with the place it comes from. */
import { ActionIcon, Anchor, Badge, Group, Stack, Table, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  confirmFactMutation,
  getProfileOptions,
  rejectFactMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { FactOut } from '@/api/generated/types.gen';
import { When } from '@/ui/When';
import { FactAside } from './FactAside';
import { FactWords } from './FactWords';

export function Profile({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const facts = useSuspenseQuery(getProfileOptions({ path: { case_id: caseId } })).data;
  if (facts.length === 0) return <Text c="dimmed">{t('profile.none')}</Text>;
  return (
    <Stack gap="xs">
      <Table>
        <Table.Tbody>
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} />
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function FactRow({ fact }: { fact: FactOut }) {
  const { t } = useTranslation('desk');
  return (
    <Table.Tr>
      <Table.Td w={130}>
        <Text size="xs" c="dimmed">
          {t(`fact.${fact.kind}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" fw={550}>
          <FactWords fact={fact} />
          <FactAside fact={fact} />{' '}
          {fact.code && fact.code !== fact.value ? (
            <Badge size="xs" color="gray">
              {fact.code}
            </Badge>
          ) : null}
        </Text>
        <Anchor
          component={Link}
          to="/desk/documents/$documentId"
          params={{ documentId: fact.document_id } as never}
          search={{ page: fact.page, fact: fact.id } as never}
          size="xs"
        >
          {t('profile.source', { page: fact.page })} · “{fact.source_text}”
        </Anchor>
      </Table.Td>
      <Table.Td w={110}>{fact.on ? <When at={fact.on} exact /> : null}</Table.Td>
      <Table.Td w={110}>
        <FactVerdict fact={fact} />
      </Table.Td>
    </Table.Tr>
  );
}

export function FactVerdict({ fact }: { fact: FactOut }) {
  const { t } = useTranslation('desk');
  const confirm = useMutation(confirmFactMutation());
  const reject = useMutation(rejectFactMutation());
  const path = { fact_id: fact.id };
  if (fact.state !== 'PROPOSED') {
    return (
      <Badge color={fact.state === 'CONFIRMED' ? 'petrol' : 'gray'}>
        {t(`factState.${fact.state}`)}
      </Badge>
    );
  }
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="light"
        aria-label={t('profile.confirm', { value: fact.value })}
        onClick={() => confirm.mutate({ path })}
      >
        <IconCheck size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('profile.reject', { value: fact.value })}
        onClick={() => reject.mutate({ path })}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
