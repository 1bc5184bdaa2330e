/** One page first: the question, the patient, the plan, the course; then papers, images, answers. */
import { Grid, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { getSharedRequestOptions } from '@/api/generated/@tanstack/react-query.gen';
import { Answer } from '@/features/clinic/Answer';
import { Course } from '@/features/clinic/Course';
import { Downloads } from '@/features/clinic/Downloads';
import { KeyFacts } from '@/features/clinic/KeyFacts';
import { PatientLines } from '@/features/clinic/PatientLines';
import { PlanToJudge } from '@/features/clinic/PlanToJudge';
import { RequestHeader } from '@/features/clinic/RequestHeader';
import { SharedPapers } from '@/features/clinic/SharedPapers';
import { SharedStudies } from '@/features/clinic/SharedStudies';
import { TheQuestion } from '@/features/clinic/TheQuestion';

export function RequestPage() {
  const { requestId = '' } = useParams({ strict: false });
  const request = useSuspenseQuery(
    getSharedRequestOptions({ path: { request_id: requestId } }),
  ).data;
  return (
    <Stack gap="md">
      <RequestHeader request={request} />
      <TheQuestion questions={request.questions} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, sm: 6 }}>
          <Stack gap="md">
            <PatientLines patient={request.patient} />
            <PlanToJudge plan={request.plan} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 6 }}>
          <Stack gap="md">
            <Course requestId={request.id} events={request.chronicle} />
            <KeyFacts facts={request.profile} />
          </Stack>
        </Grid.Col>
      </Grid>
      <SharedPapers requestId={request.id} papers={request.documents} />
      <SharedStudies requestId={request.id} studies={request.studies} />
      <Downloads request={request} />
      <Answer request={request} />
    </Stack>
  );
}
