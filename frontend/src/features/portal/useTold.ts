/** What the portal knows about the patient's own case; asked once, shared by every part. */
import { useSuspenseQueries } from '@tanstack/react-query';
import {
  getMyCaseOptions,
  listMyConsentsOptions,
  listMyDocumentsOptions,
  listMyQuestionsOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { MyDocument } from '@/api/generated/types.gen';
import type { Told } from './steps';

export const isMoving = (document: MyDocument) =>
  document.state === 'RECEIVED' || document.state === 'READING';

/** Papers are followed while they are being read. */
export const documentsOptions = () => ({
  ...listMyDocumentsOptions(),
  refetchInterval: (query: { state: { data?: MyDocument[] | undefined } }) =>
    query.state.data?.some(isMoving) ? 3_000 : 30_000,
});

export function useTold(): Told {
  const [mine, consents, questions, documents] = useSuspenseQueries({
    queries: [
      getMyCaseOptions(),
      listMyConsentsOptions(),
      listMyQuestionsOptions(),
      documentsOptions(),
    ],
  });
  return {
    case: mine.data,
    consents: consents.data,
    questions: questions.data,
    documents: documents.data,
  };
}
