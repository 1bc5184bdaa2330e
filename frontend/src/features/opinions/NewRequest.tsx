/** A request goes to a contact of the centre somebody confirmed. */
import { Button, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getCenterOptions,
  listMatchesOptions,
  prepareOpinionRequestMutation,
} from '@/api/generated/@tanstack/react-query.gen';

export function NewRequest({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useTranslation('desk');
  const path = { case_id: caseId };
  const matches = useSuspenseQuery(listMatchesOptions({ path })).data;
  const chosen = matches.find((match) => match.state === 'CONFIRMED');
  const contacts = useContacts(chosen?.center_id);
  const [contact, setContact] = useState<string | null>(null);
  const prepare = useMutation({ ...prepareOpinionRequestMutation(), onSuccess: onDone });
  if (!chosen) return <Text>{t('request.noCenter')}</Text>;
  const picked = contact ?? contacts[0]?.id ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (picked) prepare.mutate({ path, body: { contact: picked } });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text fw={550}>{chosen.center_name}</Text>
        <Select
          label={t('request.contact')}
          required
          data={contacts.map((one) => ({
            value: one.id,
            label: `${one.name}, ${one.function} · ${one.email}`,
          }))}
          value={picked}
          onChange={setContact}
        />
        <Button type="submit" loading={prepare.isPending} disabled={!picked}>
          {t('request.make')}
        </Button>
      </Stack>
    </form>
  );
}

function useContacts(center: string | undefined) {
  const found = useQuery({
    ...getCenterOptions({ path: { center_id: center ?? '' } }),
    enabled: Boolean(center),
  });
  return found.data?.contacts ?? [];
}
