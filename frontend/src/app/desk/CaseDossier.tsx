/** What a centre receives, who was asked, and what they said. */
import { Stack } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Dossiers } from '@/features/dossier/Dossiers';
import { OpinionRequests } from '@/features/opinions/OpinionRequests';
import { Loading } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { useCaseId } from './CasePage';

export function CaseDossier() {
  const { t } = useTranslation('desk');
  const caseId = useCaseId();
  return (
    <Stack>
      <Panel title={t('dossier.title')}>
        <Suspense fallback={<Loading />}>
          <Dossiers caseId={caseId} />
        </Suspense>
      </Panel>
      <Panel title={t('request.title')}>
        <Suspense fallback={<Loading />}>
          <OpinionRequests caseId={caseId} />
        </Suspense>
      </Panel>
    </Stack>
  );
}
