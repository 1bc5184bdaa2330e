/** One request: how far it is, what the clinic said, and the steps that follow. */
import { Alert, Badge, Box, Group, Modal, Text } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  deliverOpinionMutation,
  getOpinionRequestOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { RefusalOut, RequestOut } from '@/api/generated/types.gen';
import { useStep } from '@/api/steps';
import { AskSure } from '@/ui/AskSure';
import { Moves } from '@/ui/Moves';
import { saying } from '@/ui/saying';
import { When } from '@/ui/When';
import { AskPatient } from './AskPatient';
import { EnterOpinion } from './EnterOpinion';
import { Opinion } from './Opinion';
import classes from './Request.module.css';

const STEPS = [
  'sent_at',
  'opened_at',
  'accepted_at',
  'board_on',
  'answered_at',
  'delivered_at',
  'read_at',
] as const;

interface Props {
  id: string;
  /** From the list, so that a change there is fetched here. */
  state: string;
}

export function Request({ id, state }: Props) {
  const { t } = useTranslation('desk');
  const { data: request, refetch } = useSuspenseQuery({
    ...getOpinionRequestOptions({ path: { request_id: id } }),
    refetchInterval: (query) => (isBeingRead(query.state.data?.opinion) ? 2_000 : false),
  });
  const behind = request.state !== state;
  useEffect(() => {
    if (behind) void refetch();
  }, [behind, refetch]);
  return (
    <Box component="article">
      <Group justify="space-between">
        <Group gap="xs">
          <Text fw={600}>{request.center_name}</Text>
          <Badge>{t(`requestState.${request.state}`)}</Badge>
          <Text size="sm" c="dimmed">
            {request.contact_name} · {t('request.version', { version: request.dossier_version })}
          </Text>
        </Group>
        <RequestSteps request={request} />
      </Group>
      <ol className={classes.steps}>
        {STEPS.map((step) => (
          <li key={step} data-done={request[step] ? true : undefined}>
            {t(`request.${step}`)}
            <span>{request[step] ? <When at={request[step]} exact /> : '–'}</span>
          </li>
        ))}
      </ol>
      {request.stopped ? <Stopped why={request.stopped} /> : null}
      {request.decline_reason ? (
        <Text size="sm">{t('request.declined', { reason: request.decline_reason })}</Text>
      ) : null}
      {request.records_asked ? (
        <>
          <Text size="sm">{t('request.recordsAsked', { text: request.records_asked })}</Text>
          {request.state === 'RECORDS_ASKED' ? <AskPatient request={request} /> : null}
        </>
      ) : null}
      {request.opinion ? <Opinion opinion={request.opinion} caseId={request.case_id} /> : null}
    </Box>
  );
}

function Stopped({ why }: { why: RefusalOut }) {
  const { t } = useTranslation('desk');
  const { title, advice } = saying(why, t);
  return (
    <Alert color="orange" title={title} role="status" mb="xs">
      {advice}
    </Alert>
  );
}

function RequestSteps({ request }: { request: RequestOut }) {
  const { t } = useTranslation(['desk', 'shared']);
  const step = useStep('/api/desk/opinion-requests');
  const deliver = useMutation(deliverOpinionMutation());
  const [entering, setEntering] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const move = (action: string) => {
    if (action === 'answer') setEntering(true);
    else if (action === 'withdraw') setWithdrawing(true);
    else if (action === 'deliver' && request.opinion_id) {
      deliver.mutate({ path: { opinion_id: request.opinion_id } });
    } else step.mutate({ id: request.id, action });
  };
  return (
    <>
      <Moves
        moves={request.moves}
        aside={['withdraw', 'answer']}
        busy={step.isPending || deliver.isPending}
        onMove={move}
      />
      <AskSure
        title={t('request.withdraw')}
        opened={withdrawing}
        onClose={() => setWithdrawing(false)}
        onSure={() => step.mutate({ id: request.id, action: 'withdraw' })}
      >
        {t('request.withdrawAdvice')}
      </AskSure>
      <Modal
        opened={entering}
        onClose={() => setEntering(false)}
        title={t('opinion.enter')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <EnterOpinion requestId={request.id} onDone={() => setEntering(false)} />
      </Modal>
    </>
  );
}

/** Its file came, and its text or the draft of its translation is still being made. */
function isBeingRead(opinion: RequestOut['opinion'] | undefined): boolean {
  if (!opinion || opinion.failure_code) return false;
  return !opinion.text || opinion.translation_state === 'REQUESTED';
}
