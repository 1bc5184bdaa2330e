/** The people around the patient, named by the patient. */
import { Stack, Title } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  addMyRelatedPersonMutation,
  changeMyRelatedPersonMutation,
  dropMyRelatedPersonMutation,
  listMyRelatedPersonsOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import { PersonsAround } from '@/features/people/PersonsAround';

export function MyPeople() {
  const { t } = useTranslation('portal');
  const persons = useSuspenseQuery(listMyRelatedPersonsOptions()).data;
  const add = useMutation(addMyRelatedPersonMutation());
  const change = useMutation(changeMyRelatedPersonMutation());
  const drop = useMutation(dropMyRelatedPersonMutation());
  const one = (id: string) => ({ related_person_id: id });
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('related.title')}
      </Title>
      <PersonsAround
        persons={persons}
        onKeep={(body, id) =>
          id ? change.mutateAsync({ path: one(id), body }) : add.mutateAsync({ body })
        }
        onDrop={(id) => drop.mutate({ path: one(id) })}
      />
    </Stack>
  );
}
