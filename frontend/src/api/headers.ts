/** The headers every request of ours carries. */

export function csrfToken(): string {
  const found = /(?:^|; )csrftoken=([^;]*)/.exec(document.cookie);
  return found?.[1] ?? '';
}

/** A write says who asks (CSRF) and which attempt it is, so that a repeated click counts once. */
export function writeHeaders(attempt: string = crypto.randomUUID()): Record<string, string> {
  return { 'X-CSRFToken': csrfToken(), 'Idempotency-Key': attempt };
}
