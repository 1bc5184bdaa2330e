/** The translations of a case. */
import { Suspense } from 'react';
import { TranslationList } from '@/features/translation/TranslationList';
import { Loading } from '@/ui/Loading';
import { useCaseId } from './CasePage';

export function CaseTranslation() {
  const caseId = useCaseId();
  return (
    <Suspense fallback={<Loading lines={6} height={30} />}>
      <TranslationList caseId={caseId} />
    </Suspense>
  );
}
