/** Says at the edge of the window what came of a click. */
import { Text } from '@mantine/core';
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
    message: advice ? <Text size="sm">{advice}</Text> : undefined,
    color: 'red',
    autoClose: 12_000,
    role: 'alert',
    closeButtonProps: { 'aria-label': words.t('shared:close') },
  });
}
