/** The desk and the patient talk. */
import { Box, Button, Stack, Text, Textarea } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listMessagesOptions,
  writeMessageMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { MessageOut } from '@/api/generated/types.gen';
import { EmptyState } from '@/ui/EmptyState';
import { Quoted } from '@/ui/Quoted';
import { When } from '@/ui/When';
import classes from './Thread.module.css';

export function Thread({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const path = { case_id: caseId };
  const messages = useSuspenseQuery({
    ...listMessagesOptions({ path }),
    refetchInterval: 30_000,
  }).data;
  const [text, setText] = useState('');
  const send = useMutation({ ...writeMessageMutation(), onSuccess: () => setText('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate({ path, body: { text } });
  };
  return (
    <Stack maw={760}>
      {messages.length === 0 ? (
        <EmptyState icon={<IconMessage2 aria-hidden />} title={t('messages.none')}>
          {t('messages.noneAdvice')}
        </EmptyState>
      ) : (
        <ol className={classes.thread}>
          {messages.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </ol>
      )}
      <form onSubmit={submit}>
        <Stack gap="xs">
          <Textarea
            label={t('messages.text')}
            minRows={3}
            dir="auto"
            required
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" loading={send.isPending} style={{ alignSelf: 'end' }}>
            {t('messages.send')}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

function Message({ message }: { message: MessageOut }) {
  const { t } = useTranslation('desk');
  return (
    <li className={classes.message} data-mine={!message.from_patient || undefined}>
      <Text size="xs" c="dimmed">
        {message.author_name} · <When at={message.sent_at} />
        {message.read_at ? ` · ${t('messages.read')}` : ''}
      </Text>
      <Box className={classes.bubble}>
        <Quoted lang={message.language} block style={{ whiteSpace: 'pre-wrap' }}>
          {message.text}
        </Quoted>
      </Box>
    </li>
  );
}
