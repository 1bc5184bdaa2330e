/** The papers of a case. */
import { Stack } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentList } from '@/features/documents/DocumentList';
import { DropZone } from '@/features/intake/DropZone';
import { FailedDrops } from '@/features/intake/FailedDrops';
import { useCan } from '@/features/people/useCan';
import { Loading } from '@/ui/Loading';
import { useCaseId } from './CasePage';

export function CaseRecords() {
  const { t } = useTranslation('desk');
  const caseId = useCaseId();
  const mayRun = useCan()('lead');
  return (
    <Stack>
      <DropZone caseId={caseId} hint={t('upload.record')} />
      <Suspense fallback={<Loading lines={6} height={30} />}>
        <FailedDrops caseId={caseId} mayRun={mayRun} />
        <DocumentList caseId={caseId} />
      </Suspense>
    </Stack>
  );
}
