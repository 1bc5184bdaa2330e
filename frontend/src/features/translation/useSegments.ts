/** Writing segments: the answer goes into the page at once; the rest of the page is left in peace. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  confirmSegmentMutation,
  editSegmentMutation,
  getTranslationQueryKey,
  setFindingAsideMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { SegmentOut, TranslationOut } from '@/api/generated/types.gen';

export function useSegments(translationId: string) {
  const queries = useQueryClient();
  const key = getTranslationQueryKey({ path: { translation_id: translationId } });
  const put = (segment: SegmentOut) =>
    queries.setQueryData<TranslationOut>(
      key,
      (shown) =>
        shown && {
          ...shown,
          segments: shown.segments.map((one) => (one.id === segment.id ? segment : one)),
        },
    );
  /** The first that is not confirmed, as the answers so far say. */
  const stillOpen = () =>
    queries.getQueryData<TranslationOut>(key)?.segments.find((one) => !one.confirmed_at);
  const confirmed = (segment: SegmentOut) => {
    put(segment);
    // The steps offered depend on all segments together. Who types fast is ahead of the answers.
    if (!stillOpen()) void queries.invalidateQueries({ queryKey: key });
  };
  const local = { onSuccess: put, meta: { local: true } };
  return {
    edit: useMutation({ ...editSegmentMutation(), ...local }),
    confirm: useMutation({ ...confirmSegmentMutation(), ...local, onSuccess: confirmed }),
    setAside: useMutation({ ...setFindingAsideMutation(), ...local }),
    stillOpen,
  };
}
