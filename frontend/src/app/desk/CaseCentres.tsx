/** Where a case could go. */
import { Suspense } from 'react';
import { Shortlist } from '@/features/matching/Shortlist';
import { Loading } from '@/ui/Loading';
import { useCaseId } from './CasePage';

export function CaseCentres() {
  const caseId = useCaseId();
  return (
    <Suspense fallback={<Loading lines={6} height={30} />}>
      <Shortlist caseId={caseId} />
    </Suspense>
  );
}
