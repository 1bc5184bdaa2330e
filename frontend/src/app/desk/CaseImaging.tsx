/** The images of a case. */
import { Stack } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ImagingFiles } from '@/features/imaging/ImagingFiles';
import { StudyList } from '@/features/imaging/StudyList';
import { DropZone } from '@/features/intake/DropZone';
import { FailedDrops } from '@/features/intake/FailedDrops';
import { useCan } from '@/features/people/useCan';
import { Loading } from '@/ui/Loading';
import { useCaseId } from './CasePage';

export function CaseImaging() {
  const { t } = useTranslation('desk');
  const caseId = useCaseId();
  const mayRun = useCan()('lead');
  return (
    <Stack>
      <DropZone caseId={caseId} hint={t('upload.imaging')} />
      <Suspense fallback={<Loading lines={6} height={30} />}>
        <FailedDrops caseId={caseId} mayRun={mayRun} />
        <StudyList caseId={caseId} mayRun={mayRun} />
        <ImagingFiles caseId={caseId} />
      </Suspense>
    </Stack>
  );
}
