/** A link from an e-mail: it asks for a one-time code to the address it was sent to. */
import { writeHeaders } from './headers';
import { asProblem } from './problem';

export interface CodeSent {
  masked_email: string;
  /** The page the link is for. */
  target: string;
}

export async function sendCodeForLink(token: string): Promise<CodeSent> {
  const response = await fetch(`/api/links/${encodeURIComponent(token)}/code`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json', ...writeHeaders() },
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw asProblem(answer, response);
  return answer as CodeSent;
}
