/** What is still being done to a paper, and when the page has to ask again. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import {
  getPageQueryKey,
  listFactsQueryKey,
  listLooksLikeQueryKey,
} from '@/api/generated/@tanstack/react-query.gen';
import type { DocumentOut } from '@/api/generated/types.gen';

export const ASK_AGAIN = 2_000; // milliseconds

export const isMoving = ({ state }: Pick<DocumentOut, 'state'>) =>
  state === 'RECEIVED' || state === 'READING';

/** Something is being done: the paper is read, judged again after a word was settled, or its parts are. */
export const isUnderWay = ({ state, work, cut_parts }: DocumentOut) =>
  isMoving({ state }) ||
  work?.state === 'QUEUED' ||
  work?.state === 'RUNNING' ||
  cut_parts.some(isMoving);

/** Fetches anew what hangs on the reading, each time the reading has come further. */
export function useFollow(document: DocumentOut, page: number): void {
  const queries = useQueryClient();
  const reading = [document.state, document.read_at, ...document.pages.map((one) => one.read_at)];
  const version = reading.join();
  const followed = useRef(version);
  useEffect(() => {
    if (followed.current === version) return;
    followed.current = version;
    const path = { document_id: document.id };
    const hanging = [
      getPageQueryKey({ path: { ...path, number: page } }),
      listFactsQueryKey({ path }),
      listLooksLikeQueryKey({ path }),
    ];
    for (const queryKey of hanging) void queries.invalidateQueries({ queryKey });
  }, [version, document.id, page, queries]);
}
