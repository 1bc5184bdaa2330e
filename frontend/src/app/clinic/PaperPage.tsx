/** A paper in German beside its original page. */
import { useSuspenseQueries } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import {
  getSharedGermanOptions,
  getSharedRequestOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import { SideBySide } from '@/features/clinic/SideBySide';
import { NotFound } from '@/ui/NotFound';

export function PaperPage() {
  const { requestId = '', documentId = '' } = useParams({ strict: false });
  const { page = 1 } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [request, german] = useSuspenseQueries({
    queries: [
      getSharedRequestOptions({ path: { request_id: requestId } }),
      getSharedGermanOptions({ path: { request_id: requestId, document_id: documentId } }),
    ],
  });
  const paper = request.data.documents.find((document) => document.id === documentId);
  if (!paper) return <NotFound />;
  const turn = (to: number) => void navigate({ to: '.', search: { page: to }, replace: true });
  return (
    <SideBySide
      requestId={requestId}
      paper={paper}
      segments={german.data}
      page={page}
      onPage={turn}
    />
  );
}
