/** What is to be done for a case. */
import { ActionIcon, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addTaskMutation,
  changeTaskMutation,
  listTasksOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import { When } from '@/ui/When';

export function Tasks({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const tasks = useSuspenseQuery(listTasksOptions({ path: { case_id: caseId } })).data;
  const change = useMutation(changeTaskMutation());
  return (
    <Stack gap="xs">
      {tasks.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('tasks.none')}
        </Text>
      ) : null}
      {tasks.map((task) => (
        <Checkbox
          key={task.id}
          checked={Boolean(task.done_at)}
          onChange={(event) =>
            change.mutate({
              path: { task_id: task.id },
              body: { done: event.currentTarget.checked },
            })
          }
          label={
            <Text
              span
              size="sm"
              td={task.done_at ? 'line-through' : undefined}
              c={task.done_at ? 'dimmed' : undefined}
            >
              {task.title}
              {task.due_on ? (
                <Text span size="xs" c="dimmed">
                  {' '}
                  · <When at={task.due_on} />
                </Text>
              ) : null}
            </Text>
          }
        />
      ))}
      <AddTask caseId={caseId} />
    </Stack>
  );
}

function AddTask({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const add = useMutation(addTaskMutation());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ path: { case_id: caseId }, body: { title, due_on: due || null } });
    setTitle('');
    setDue('');
  };
  return (
    <form onSubmit={submit}>
      <Group gap={6} wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          required
          aria-label={t('tasks.new')}
          placeholder={t('tasks.new')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          type="date"
          w={118}
          aria-label={t('tasks.due')}
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
        <ActionIcon type="submit" variant="light" aria-label={t('tasks.add')}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </form>
  );
}
