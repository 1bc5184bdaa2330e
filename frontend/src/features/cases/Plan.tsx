/** The first centre's plan, which the specialist is to judge. */
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeCaseMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { CaseOut } from '@/api/generated/types.gen';
import { Quoted } from '@/ui/Quoted';

export function Plan({ shown }: { shown: CaseOut }) {
  const { t } = useTranslation('desk');
  const [editing, setEditing] = useState(false);
  if (editing) return <PlanForm shown={shown} onDone={() => setEditing(false)} />;
  const language = shown.patient.languages[0];
  return (
    <Stack gap="xs">
      {shown.plan ? (
        <Quoted lang={language} block>
          {shown.plan}
        </Quoted>
      ) : null}
      {shown.plan_de ? (
        <Quoted lang="de" block c="dimmed" size="sm">
          {shown.plan_de}
        </Quoted>
      ) : (
        <Text c="dimmed">{t('plan.none')}</Text>
      )}
      <Button
        variant="light"
        size="xs"
        onClick={() => setEditing(true)}
        style={{ alignSelf: 'start' }}
      >
        {t('plan.edit')}
      </Button>
    </Stack>
  );
}

function PlanForm({ shown, onDone }: { shown: CaseOut; onDone: () => void }) {
  const { t } = useTranslation(['desk', 'shared']);
  const [given, setGiven] = useState({
    headline: shown.headline,
    entity: shown.entity,
    plan: shown.plan,
    plan_de: shown.plan_de,
    due_on: shown.due_on ?? '',
  });
  const change = useMutation({ ...changeCaseMutation(), onSuccess: onDone });
  const field = (name: keyof typeof given) => ({
    label: t(`plan.${name}`),
    value: given[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setGiven({ ...given, [name]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({
      path: { case_id: shown.id },
      body: { ...given, due_on: given.due_on || null },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Group grow>
          <TextInput {...field('headline')} />
          <TextInput {...field('entity')} />
          <TextInput type="date" {...field('due_on')} />
        </Group>
        <Textarea dir="auto" lang={shown.patient.languages[0]} {...field('plan')} />
        <Textarea lang="de" {...field('plan_de')} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={change.isPending}>
            {t('shared:save')}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {t('shared:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
