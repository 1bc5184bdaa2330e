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
  const local = { onSuccess: put, meta: { local: true } };
  return {
    edit: useMutation({ ...editSegmentMutation(), ...local }),
    confirm: useMutation({ ...confirmSegmentMutation(), ...local }),
    setAside: useMutation({ ...setFindingAsideMutation(), ...local }),
    /** The steps offered depend on all segments together. */
    settle: () => queries.invalidateQueries({ queryKey: key }),
  };
}
