/** Accept, decline, ask for records, set the board date; the opinion itself is written below. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  acceptRequestMutation,
  askRecordsMutation,
  declineRequestMutation,
  getSharedRequestQueryKey,
  scheduleBoardMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { ClinicRequest } from '@/api/generated/types.gen';
import { AskReason } from '@/ui/AskReason';
import { Moves } from '@/ui/Moves';
import { say } from '@/ui/notify';

export function Steps({ request }: { request: ClinicRequest }) {
  const { t } = useTranslation('clinic');
  const [asking, setAsking] = useState('');
  const path = { request_id: request.id };
  const accept = useMutation(acceptRequestMutation());
  const records = useMutation(askRecordsMutation());
  const decline = useDecline(request.id);
  const step = (action: string) => {
    if (action === 'accept') accept.mutate({ path });
    else if (action === 'answer') document.getElementById('answer')?.scrollIntoView();
    else setAsking(action);
  };
  const close = () => setAsking('');
  return (
    <>
      <Moves moves={inOrder(request)} onMove={step} busy={accept.isPending} size="md" />
      <AskReason
        title={t('move.decline')}
        label={t('decline.reason')}
        opened={asking === 'decline'}
        onClose={close}
        onReason={(reason) => decline.mutate({ path, body: { reason } })}
      />
      <AskReason
        title={t('move.ask-records')}
        label={t('records.what')}
        opened={asking === 'ask-records'}
        onClose={close}
        onReason={(text) => records.mutate({ path, body: { text } })}
      />
      {asking === 'schedule' ? <BoardDate request={request} onClose={close} /> : null}
    </>
  );
}

const ORDER = ['accept', 'schedule', 'answer', 'ask-records', 'decline'];

/** The way on comes first; once the date is set, that is the opinion. */
function inOrder({ moves, board_on }: ClinicRequest): ClinicRequest['moves'] {
  const place = ({ action }: ClinicRequest['moves'][number]) =>
    action === 'schedule' && board_on ? ORDER.indexOf('answer') + 0.5 : ORDER.indexOf(action);
  return [...moves].sort((one, other) => place(one) - place(other));
}

/** With the refusal the page closes: what was on it is forgotten here, too. */
function useDecline(requestId: string) {
  const { t } = useTranslation('clinic');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    ...declineRequestMutation(),
    onSuccess: async () => {
      // Not on to the next patient's page, which would look as if that one was declined.
      await navigate({ to: '/clinic', search: { list: true } as never });
      queries.removeQueries({
        queryKey: getSharedRequestQueryKey({ path: { request_id: requestId } }),
      });
      say(t('decline.done'));
    },
  });
}

function BoardDate({ request, onClose }: { request: ClinicRequest; onClose: () => void }) {
  const { t } = useTranslation('clinic');
  const [on, setOn] = useState(request.board_on ?? '');
  const schedule = useMutation({ ...scheduleBoardMutation(), onSuccess: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    schedule.mutate({ path: { request_id: request.id }, body: { board_on: on } });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('move.schedule')}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            type="date"
            label={t('board.on')}
            min={new Date().toISOString().slice(0, 10)}
            required
            data-autofocus
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('shared:cancel')}
            </Button>
            <Button type="submit" loading={schedule.isPending}>
              {t('shared:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
