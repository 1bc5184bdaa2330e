/** The people around a patient: a line each, and one form to add or correct them. */
import {
  Anchor,
  Button,
  Group,
  Modal,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelatedPersonDetail, RelatedPersonDetailRequest } from '@/api/generated/types.gen';

const RELATIONSHIPS = [
  'SPOUSE',
  'PARENT',
  'CHILD',
  'SIBLING',
  'GUARDIAN',
  'FRIEND',
  'OTHER',
] as const satisfies readonly RelatedPersonDetail['relationship'][];

export interface PersonsProps {
  persons: readonly RelatedPersonDetail[];
  /** Without an id, somebody new. Rejects with a Problem. */
  onKeep: (person: RelatedPersonDetailRequest, id: string | undefined) => Promise<unknown>;
  onDrop: (id: string) => void;
}

type Shown = RelatedPersonDetail | 'NEW' | undefined;

export function PersonsAround({ persons, onKeep, onDrop }: PersonsProps) {
  const { t } = useTranslation();
  const [shown, show] = useState<Shown>();
  const person = shown === 'NEW' ? undefined : shown;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('related.lead')}
      </Text>
      {persons.map((one) => (
        <Line key={one.id} person={one}>
          <Act label={t('related.change')} name={nameOf(one)} onClick={() => show(one)} />
          <Act label={t('related.drop')} name={nameOf(one)} onClick={() => onDrop(one.id)} />
        </Line>
      ))}
      <Button variant="light" onClick={() => show('NEW')} style={{ alignSelf: 'start' }}>
        {t('related.add')}
      </Button>
      <Modal
        opened={shown !== undefined}
        onClose={() => show(undefined)}
        title={t(person ? 'related.change' : 'related.add')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <PersonForm
          key={person?.id ?? 'new'}
          person={person}
          onKeep={(said) => onKeep(said, person?.id).then(() => show(undefined))}
        />
      </Modal>
    </Stack>
  );
}

function Line({ person, children }: { person: RelatedPersonDetail; children: ReactNode }) {
  const { t } = useTranslation();
  const reached = [person.phone, person.email].filter(Boolean);
  return (
    <Group justify="space-between" wrap="nowrap" align="start">
      <div>
        <Text size="sm" fw={550}>
          <bdi>{nameOf(person)}</bdi>{' '}
          <Text span size="sm" c="dimmed">
            {t(`relationship.${person.relationship ?? 'OTHER'}`)}
          </Text>
        </Text>
        {reached.length > 0 ? (
          <Text size="sm" dir="ltr" ta="start">
            {reached.join(' · ')}
          </Text>
        ) : null}
      </div>
      <Group gap="xs" wrap="nowrap">
        {children}
      </Group>
    </Group>
  );
}

function Act({ label, name, onClick }: { label: string; name: string; onClick: () => void }) {
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      py={4}
      aria-label={`${label}: ${name}`}
      onClick={onClick}
    >
      {label}
    </Anchor>
  );
}

interface FormProps {
  person: RelatedPersonDetail | undefined;
  onKeep: (person: RelatedPersonDetailRequest) => Promise<unknown>;
}

function PersonForm({ person, onKeep }: FormProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: {
      given_name: person?.given_name ?? '',
      family_name: person?.family_name ?? '',
      native_name: person?.native_name ?? '',
      relationship: person?.relationship ?? 'SPOUSE',
      phone: person?.phone ?? '',
      email: person?.email ?? '',
    },
  });
  const field = (name: keyof typeof form.values) => ({
    label: t(`related.${name}`),
    ...form.getInputProps(name),
  });
  const keep = form.onSubmit((values) => {
    setBusy(true);
    // The window says what the server refuses; the form stays open with what was typed.
    void onKeep(values)
      .catch(() => undefined)
      .finally(() => setBusy(false));
  });
  return (
    <form onSubmit={keep}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput required maxLength={100} data-autofocus {...field('given_name')} />
          <TextInput required maxLength={100} {...field('family_name')} />
          <TextInput maxLength={200} dir="auto" {...field('native_name')} />
          <Select
            allowDeselect={false}
            data={RELATIONSHIPS.map((value) => ({ value, label: t(`relationship.${value}`) }))}
            {...field('relationship')}
          />
          <TextInput type="tel" maxLength={40} dir="ltr" {...field('phone')} />
          <TextInput type="email" dir="ltr" {...field('email')} />
        </SimpleGrid>
        <Button type="submit" loading={busy}>
          {t('shared:save')}
        </Button>
      </Stack>
    </form>
  );
}

const nameOf = (person: RelatedPersonDetail) =>
  person.native_name || `${person.given_name} ${person.family_name}`;
