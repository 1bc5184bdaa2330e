/** What the clinic wants goes to the patient as a message, in words a person chose. */
import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { waitForMutation, writeMessageMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { RequestOut } from '@/api/generated/types.gen';
import { say } from '@/ui/notify';
import { Quoted } from '@/ui/Quoted';

export function AskPatient({ request }: { request: RequestOut }) {
  const { t } = useTranslation(['desk', 'shared']);
  const [opened, form] = useDisclosure(false);
  const [text, setText] = useState('');
  const path = { case_id: request.case_id };
  const wait = useMutation(waitForMutation());
  const write = useMutation({
    ...writeMessageMutation(),
    onSuccess: () => {
      wait.mutate({ path, body: { waiting_for: 'PATIENT' } });
      form.close();
      setText('');
      say(t('records.asked'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ path, body: { text } });
  };
  return (
    <>
      <Button size="xs" mt="xs" variant="light" onClick={form.open}>
        {t('request.askPatient')}
      </Button>
      <Modal
        opened={opened}
        onClose={form.close}
        title={t('request.askPatient')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <form onSubmit={submit}>
          <Stack>
            <Quoted lang="de" block c="dimmed" size="sm">
              {request.records_asked}
            </Quoted>
            <Textarea
              label={t('messages.text')}
              description={t('request.askPatientHint')}
              dir="auto"
              minRows={4}
              required
              data-autofocus
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" loading={write.isPending} disabled={!text.trim()}>
              {t('messages.send')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
