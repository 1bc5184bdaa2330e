/** The patient and their coordinator talk. */
import { Box, Button, Stack, Text, Textarea } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getMyCaseQueryKey,
  listMyMessagesOptions,
  writeMyMessageMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { MessageOut } from '@/api/generated/types.gen';
import { EmptyState } from '@/ui/EmptyState';
import { Quoted } from '@/ui/Quoted';
import { When } from '@/ui/When';
import classes from './MyThread.module.css';

export function MyThread() {
  const { t } = useTranslation('portal');
  const messages = useSuspenseQuery({ ...listMyMessagesOptions(), refetchInterval: 10_000 }).data;
  useRead(messages.length);
  const [text, setText] = useState('');
  const send = useMutation({ ...writeMyMessageMutation(), onSuccess: () => setText('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate({ body: { text } });
  };
  return (
    <Stack>
      {messages.length === 0 ? (
        <EmptyState icon={<IconMessageCircle aria-hidden />} title={t('messages.none')}>
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
            description={t('messages.hint')}
            minRows={3}
            dir="auto"
            required
            withAsterisk={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" loading={send.isPending} disabled={!text.trim()}>
            {t('messages.send')}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

/** What is shown is read: the number beside the place goes. */
function useRead(count: number) {
  const queries = useQueryClient();
  useEffect(() => {
    if (count > 0) void queries.invalidateQueries({ queryKey: getMyCaseQueryKey() });
  }, [count, queries]);
}

function Message({ message }: { message: MessageOut }) {
  const { t } = useTranslation('portal');
  return (
    <li className={classes.message} data-mine={message.from_patient || undefined}>
      <Text size="sm" c="dimmed">
        {message.from_patient ? t('messages.me') : <bdi>{message.author_name}</bdi>} ·{' '}
        <When at={message.sent_at} />
        {message.from_patient && message.read_at ? ` · ${t('messages.read')}` : ''}
      </Text>
      <Box className={classes.bubble}>
        <Quoted lang={message.language} block style={{ whiteSpace: 'pre-wrap' }}>
          {message.text}
        </Quoted>
      </Box>
    </li>
  );
}
