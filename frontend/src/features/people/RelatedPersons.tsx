/** The people around a patient, kept by the desk. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import {
  addRelatedPersonMutation,
  changeRelatedPersonMutation,
  dropRelatedPersonMutation,
  listRelatedPersonsOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import { PersonsAround } from './PersonsAround';

export function RelatedPersons({ caseId }: { caseId: string }) {
  const path = { case_id: caseId };
  const persons = useSuspenseQuery(listRelatedPersonsOptions({ path })).data;
  const add = useMutation(addRelatedPersonMutation());
  const change = useMutation(changeRelatedPersonMutation());
  const drop = useMutation(dropRelatedPersonMutation());
  const one = (id: string) => ({ ...path, related_person_id: id });
  return (
    <PersonsAround
      persons={persons}
      onKeep={(body, id) =>
        id ? change.mutateAsync({ path: one(id), body }) : add.mutateAsync({ path, body })
      }
      onDrop={(id) => drop.mutate({ path: one(id) })}
    />
  );
}
