/** Sets the generated client up once per window: same origin, CSRF, idempotent writes, Problems. */
import { idleSeconds, watchActivity } from '@/lib/activity';
import { client } from './generated/client.gen';
import { writeHeaders } from './headers';
import { asProblem } from './problem';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function prepareClient(language: () => string): void {
  watchActivity();
  client.setConfig({ baseUrl: '', credentials: 'same-origin', throwOnError: true });
  client.interceptors.request.use((request) => {
    request.headers.set('Accept-Language', language());
    // A page that asks by itself keeps nobody signed in.
    request.headers.set('Idle-Seconds', String(idleSeconds()));
    if (READS.has(request.method)) return request;
    for (const [name, value] of Object.entries(writeHeaders())) request.headers.set(name, value);
    return request;
  });
  client.interceptors.error.use((error, response) => asProblem(error, response));
}
