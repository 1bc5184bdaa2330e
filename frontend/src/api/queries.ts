/** How answers are kept: fresh for a few seconds, asked again on focus, refused ones not asked twice. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { getMeQueryKey } from './generated/@tanstack/react-query.gen';
import type { Problem } from './problem';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
    /** `quiet`: the form shows the problem itself. `local`: it puts the answer where it belongs itself. */
    mutationMeta: { quiet?: boolean; local?: boolean };
  }
}

export function makeQueries(onProblem: (problem: Problem) => void): QueryClient {
  const queries: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => !isFinal(error) && failures < 2,
      },
    },
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) void queries.invalidateQueries({ queryKey: getMeQueryKey() });
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _given, _context, mutation) => {
        if (!mutation.meta?.quiet && !isSignedOut(error)) onProblem(error);
      },
      // One write may change what any part of the page shows: clocks, checklists, offered moves.
      onSettled: (_answer, _error, _given, _context, mutation) =>
        mutation.meta?.local ? undefined : queries.invalidateQueries(),
    }),
  });
  return queries;
}

/** The server has answered and will answer the same again. */
function isFinal(error: Problem): boolean {
  return error.status >= 400 && error.status < 500;
}

/** Nobody is signed in any more; the gate says so, and asks to sign in again. */
function isSignedOut(error: Problem): boolean {
  return error.code === 'session-ended' || error.code === 'not_authenticated';
}
