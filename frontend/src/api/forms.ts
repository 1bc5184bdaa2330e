/** Sends a form that carries a file. */
import { writeHeaders } from './headers';
import { asProblem } from './problem';

export async function postForm(path: string, form: FormData): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json', ...writeHeaders() },
    body: form,
  }).catch((error: unknown) => {
    throw asProblem(error);
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw asProblem(answer, response);
  return answer;
}
