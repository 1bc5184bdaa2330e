/** Decides about a word: the page comes back with it settled. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getPageQueryKey, settleWordMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { PageOut } from '@/api/generated/types.gen';

export function useSettle(page: PageOut) {
  const queries = useQueryClient();
  const path = { document_id: page.document_id, number: page.number };
  const settle = useMutation({
    ...settleWordMutation(),
    onSuccess: (settled) => queries.setQueryData(getPageQueryKey({ path }), settled),
  });
  return {
    busy: settle.isPending,
    settle: (word: number, text: string, onDone: () => void) => {
      const read = page.words[word]?.text;
      if (read === undefined || settle.isPending) return;
      settle.mutate({ path, body: { word, read, text } }, { onSuccess: onDone });
    },
  };
}
