/** How answers are kept: fresh for a few seconds, asked again on focus, refused ones not asked twice. */
import { QueryClient } from '@tanstack/react-query';
import type { Problem } from './problem';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}

export function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => !isFinal(error) && failures < 2,
      },
    },
  });
}

/** The server has answered and will answer the same again. */
function isFinal(error: Problem): boolean {
  return error.status >= 400 && error.status < 500;
}
