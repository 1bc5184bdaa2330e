/** The opinion: written here, or handed in as a file. */
import { Button, FileInput, Stack, Text, Textarea } from '@mantine/core';
import { IconFileText, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postForm } from '@/api/forms';
import type { ClinicRequest } from '@/api/generated/types.gen';
import { say } from '@/ui/notify';
import { Panel } from '@/ui/Panel';

export function Answer({ request }: { request: ClinicRequest }) {
  const { t } = useTranslation('clinic');
  const may = request.moves.some((move) => move.action === 'answer' && move.allowed);
  const done = ['ANSWERED', 'DELIVERED', 'READ'].includes(request.state);
  return (
    <div id="answer">
      <Panel title={t('answer.title')}>
        {may ? <AnswerForm requestId={request.id} /> : null}
        {done ? <Text>{t('answer.thanks')}</Text> : null}
        {may || done ? null : <Text c="dimmed">{t('answer.later')}</Text>}
      </Panel>
    </div>
  );
}

function AnswerForm({ requestId }: { requestId: string }) {
  const { t } = useTranslation('clinic');
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const send = useMutation({
    mutationFn: () => postForm(`/api/clinic/requests/${requestId}/answer`, formOf(text, file)),
    onSuccess: () => say(t('answer.thanks')),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Textarea
          label={t('answer.text')}
          description={t('answer.hint')}
          minRows={8}
          lang="de"
          disabled={file !== null}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FileInput
          label={t('answer.file')}
          placeholder={t('answer.choose')}
          accept="application/pdf,.docx,.rtf,.txt"
          clearable
          clearButtonProps={{ 'aria-label': t('answer.clear') }}
          leftSection={<IconFileText size={18} aria-hidden />}
          value={file}
          onChange={setFile}
        />
        <Button
          type="submit"
          size="lg"
          loading={send.isPending}
          disabled={!file && !text.trim()}
          leftSection={<IconSend size={20} aria-hidden />}
        >
          {t('answer.send')}
        </Button>
      </Stack>
    </form>
  );
}

/** Either the one or the other: a file goes first. */
function formOf(text: string, file: File | null): FormData {
  const form = new FormData();
  if (file) form.set('file', file);
  else form.set('text', text);
  return form;
}
