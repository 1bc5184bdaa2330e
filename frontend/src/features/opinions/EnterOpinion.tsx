/** An opinion that came by letter or mail, entered by the desk: its file, or its text. */
import { Button, FileInput, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postForm } from '@/api/forms';

export function EnterOpinion({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const { t } = useTranslation('desk');
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const enter = useMutation({
    mutationFn: (form: FormData) =>
      postForm(`/api/desk/opinion-requests/${requestId}/answer`, form),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const form = new FormData();
    if (file) form.set('file', file);
    else form.set('text', text);
    enter.mutate(form);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <FileInput
          label={t('opinion.pdf')}
          accept="application/pdf,text/plain"
          clearable
          value={file}
          onChange={setFile}
        />
        <Text size="sm" c="dimmed">
          {t('opinion.orText')}
        </Text>
        <Textarea
          label={t('opinion.text')}
          lang="de"
          minRows={8}
          disabled={Boolean(file)}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" loading={enter.isPending} disabled={!file && !text.trim()}>
          {t('opinion.enter')}
        </Button>
      </Stack>
    </form>
  );
}
