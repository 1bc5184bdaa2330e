/** The papers of a case. */
import { Stack } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentList } from '@/features/documents/DocumentList';
import { DropZone } from '@/features/intake/DropZone';
import { Loading } from '@/ui/Loading';
import { useCaseId } from './CasePage';

export function CaseRecords() {
  const { t } = useTranslation('desk');
  const caseId = useCaseId();
  return (
    <Stack>
      <DropZone caseId={caseId} hint={t('upload.record')} />
      <Suspense fallback={<Loading lines={6} height={30} />}>
        <DocumentList caseId={caseId} />
      </Suspense>
    </Stack>
  );
}
