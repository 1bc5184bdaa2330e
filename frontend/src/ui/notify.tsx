/** Says at the edge of the window what came of a click. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { i18n } from 'i18next';
import { type Sayable, saying } from './saying';

export function say(message: string): void {
  notifications.show({ message, color: 'petrol', autoClose: 4_000, withCloseButton: false });
}

/** A refusal stays long enough to be read: what happened, then what to do. */
export function sayProblem(problem: Sayable, words: i18n): void {
  const { title, advice } = saying(problem, words.t);
  notifications.show({
    title,
    message: advice ? (
      <Text size="sm" c="var(--mantine-color-text)">
        {advice}
      </Text>
    ) : undefined,
    color: 'red',
    autoClose: 12_000,
    role: 'alert',
    closeButtonProps: { 'aria-label': words.t('shared:close') },
  });
}

/** Ten seconds to take back what was just done. */
export function sayUndo(message: string, undo: () => void, words: i18n): void {
  const id = crypto.randomUUID();
  const takeBack = () => {
    undo();
    notifications.hide(id);
  };
  notifications.show({
    id,
    autoClose: 10_000,
    withCloseButton: false,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button size="compact-sm" variant="light" onClick={takeBack}>
          {words.t('shared:undo')}
        </Button>
      </Group>
    ),
  });
}
