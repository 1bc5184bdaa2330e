/** What the desk and the patient write to each other. */
import { Suspense } from 'react';
import { Thread } from '@/features/messages/Thread';
import { Loading } from '@/ui/Loading';
import { useCaseId } from './CasePage';

export function CaseMessages() {
  const caseId = useCaseId();
  return (
    <Suspense fallback={<Loading lines={6} height={30} />}>
      <Thread caseId={caseId} />
    </Suspense>
  );
}
