/** A case in one view: questions, plan, profile, chronicle; tasks and notes at the side. */
import { Grid, Stack } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Checklist } from '@/features/cases/Checklist';
import { Notes } from '@/features/cases/Notes';
import { Plan } from '@/features/cases/Plan';
import { Questions } from '@/features/cases/Questions';
import { Tasks } from '@/features/cases/Tasks';
import { Chronicle } from '@/features/documents/Chronicle';
import { Profile } from '@/features/documents/Profile';
import { Consents } from '@/features/people/Consents';
import { Identifiers } from '@/features/people/Identifiers';
import { PatientPanel } from '@/features/people/PatientPanel';
import { RelatedPersons } from '@/features/people/RelatedPersons';
import { useCan } from '@/features/people/useCan';
import { Loading } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { useCase } from './CasePage';

export function CaseOverview() {
  const { t } = useTranslation('desk');
  const shown = useCase();
  const can = useCan();
  if (!can('readPapers')) return <ForBilling caseId={shown.id} />;
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Stack>
          {can('lead') ? (
            <Panel title={t('questions.title')}>
              <Suspense fallback={<Loading />}>
                <Questions caseId={shown.id} language={shown.patient.languages[0] ?? 'en'} />
              </Suspense>
            </Panel>
          ) : null}
          <Panel title={t('plan.title')}>
            <Plan shown={shown} />
          </Panel>
          {can('readPapers') ? (
            <Panel title={t('profile.title')}>
              <Suspense fallback={<Loading />}>
                <Profile caseId={shown.id} />
              </Suspense>
            </Panel>
          ) : null}
          {can('readPapers') ? (
            <Panel title={t('chronicle.title')}>
              <Suspense fallback={<Loading />}>
                <Chronicle caseId={shown.id} />
              </Suspense>
            </Panel>
          ) : null}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <Stack>
          <Panel title={t('checklist.title')}>
            <Suspense fallback={<Loading />}>
              <Checklist caseId={shown.id} />
            </Suspense>
          </Panel>
          <Panel title={t('patient.title')}>
            <Suspense fallback={<Loading />}>
              <PatientPanel caseId={shown.id} />
            </Suspense>
          </Panel>
          {can('lead') ? (
            <>
              <Panel title={t('related.title')}>
                <Suspense fallback={<Loading />}>
                  <RelatedPersons caseId={shown.id} />
                </Suspense>
              </Panel>
              <Panel title={t('identifier.title')}>
                <Suspense fallback={<Loading />}>
                  <Identifiers caseId={shown.id} />
                </Suspense>
              </Panel>
            </>
          ) : null}
          <Panel title={t('tasks.title')}>
            <Suspense fallback={<Loading />}>
              <Tasks caseId={shown.id} />
            </Suspense>
          </Panel>
          {can('lead') ? (
            <Panel title={t('consents.title')}>
              <Suspense fallback={<Loading />}>
                <Consents caseId={shown.id} />
              </Suspense>
            </Panel>
          ) : null}
          <Panel title={t('notes.title')}>
            <Suspense fallback={<Loading />}>
              <Notes caseId={shown.id} />
            </Suspense>
          </Panel>
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

/** Who only bills sees whom the bill goes to. */
function ForBilling({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  return (
    <Panel title={t('patient.title')}>
      <Suspense fallback={<Loading />}>
        <PatientPanel caseId={caseId} />
      </Suspense>
    </Panel>
  );
}
