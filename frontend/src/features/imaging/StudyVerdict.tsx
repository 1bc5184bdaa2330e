/** A person says that the images are right, or why not. */
import { Button, Checkbox, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  checkStudyMutation,
  getStudyOptions,
  rejectStudyMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { RejectStudyInRequest, StudyRow } from '@/api/generated/types.gen';
import { Moves } from '@/ui/Moves';

const REASONS = ['other-patient', 'incomplete', 'damaged', 'poor-quality', 'wrong-region'] as const;

export function StudyVerdict({ study }: { study: StudyRow }) {
  const { t } = useTranslation(['desk', 'shared']);
  const [form, setForm] = useState('');
  const path = { study_id: study.id };
  const moves = useQuery(getStudyOptions({ path })).data?.moves ?? [];
  const check = useMutation(checkStudyMutation());
  const close = () => setForm('');
  const move = (action: string) => {
    // Where the name fits and nothing is missing there is nothing to ask.
    if (action === 'check' && study.identity === 'SAME') check.mutate({ path, body: {} });
    else setForm(action);
  };
  return (
    <>
      <Moves moves={moves} onMove={move} busy={check.isPending} aside={['reject']} />
      <Modal
        opened={form !== ''}
        onClose={close}
        title={t(form === 'reject' ? 'imaging.reject' : 'imaging.check')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        {form === 'reject' ? (
          <Reject study={study} onDone={close} />
        ) : (
          <Check study={study} onDone={close} />
        )}
      </Modal>
    </>
  );
}

interface FormProps {
  study: StudyRow;
  onDone: () => void;
}

function Check({ study, onDone }: FormProps) {
  const { t } = useTranslation('desk');
  const [note, setNote] = useState('');
  const [sure, setSure] = useState(false);
  const check = useMutation({ ...checkStudyMutation(), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate({ path: { study_id: study.id }, body: { note, identity_confirmed: sure } });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Checkbox
          label={t('imaging.samePerson')}
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
        <Textarea
          label={t('imaging.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Done busy={check.isPending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

function Reject({ study, onDone }: FormProps) {
  const { t } = useTranslation('desk');
  const [reason, setReason] = useState<string | null>(
    study.identity === 'OTHER' ? 'other-patient' : null,
  );
  const [note, setNote] = useState('');
  const reject = useMutation({ ...rejectStudyMutation(), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { reason, note } as RejectStudyInRequest;
    reject.mutate({ path: { study_id: study.id }, body });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Select
          label={t('reason')}
          required
          data={REASONS.map((value) => ({ value, label: t(`studyReason.${value}`) }))}
          value={reason}
          onChange={setReason}
        />
        <Textarea
          label={t('imaging.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Done busy={reject.isPending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

function Done({ busy, onCancel }: { busy: boolean; onCancel: () => void }) {
  const { t } = useTranslation('shared');
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button type="submit" loading={busy}>
        {t('confirm')}
      </Button>
    </Group>
  );
}
