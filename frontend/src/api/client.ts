/** Sets the generated client up once per window: same origin, CSRF, idempotent writes, Problems. */
import { client } from './generated/client.gen';
import { writeHeaders } from './headers';
import { asProblem } from './problem';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function prepareClient(language: () => string): void {
  client.setConfig({ baseUrl: '', credentials: 'same-origin', throwOnError: true });
  client.interceptors.request.use((request) => {
    request.headers.set('Accept-Language', language());
    if (READS.has(request.method)) return request;
    for (const [name, value] of Object.entries(writeHeaders())) request.headers.set(name, value);
    return request;
  });
  client.interceptors.error.use((error, response) => asProblem(error, response));
}
