/** Where a case could go. */
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { listOpinionRequestsOptions } from '@/api/generated/@tanstack/react-query.gen';
import { Shortlist } from '@/features/matching/Shortlist';
import { Loading } from '@/ui/Loading';
import { useCaseId } from './CasePage';

export function CaseCentres() {
  const caseId = useCaseId();
  const asked = useQuery(listOpinionRequestsOptions({ path: { case_id: caseId } })).data ?? [];
  const declined = asked.filter((request) => request.state === 'DECLINED');
  const saidNo = new Map(declined.map((request) => [request.center_id, request.decline_reason]));
  return (
    <Suspense fallback={<Loading lines={6} height={30} />}>
      <Shortlist caseId={caseId} saidNo={saidNo} />
    </Suspense>
  );
}
