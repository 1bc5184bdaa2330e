/** Says at the edge of the window what came of a click. */
import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

export function say(message: string): void {
  notifications.show({ message, color: 'petrol', autoClose: 4000 });
}

/** A refusal stays until it is read: what happened, then what to do. */
export function sayProblem(problem: Error, fallback: string): void {
  const advice = 'advice' in problem && typeof problem.advice === 'string' ? problem.advice : '';
  notifications.show({
    title: problem.message || fallback,
    message: advice ? <Text size="sm">{advice}</Text> : undefined,
    color: 'red',
    autoClose: 12_000,
  });
}
