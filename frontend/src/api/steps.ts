/** Takes a step that a record offers in its `moves`. */
import { useMutation } from '@tanstack/react-query';
import { client } from './generated/client.gen';

export interface Step {
  id: string;
  action: string;
  body?: Record<string, unknown>;
}

/** `root` is the address the record's actions live under: `/api/desk/cases`. */
export function useStep(root: string) {
  return useMutation({
    mutationFn: ({ id, action, body }: Step) =>
      client.post({
        url: `${root}/${encodeURIComponent(id)}/${action}`,
        ...(body ? { body, headers: { 'Content-Type': 'application/json' } } : {}),
      }),
  });
}
