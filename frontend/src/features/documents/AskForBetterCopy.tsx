/** A request to the patient, written already in their language; one click sends it. */
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeMessageMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { DocumentOut } from '@/api/generated/types.gen';
import { directionOf } from '@/lib/languages';
import { say } from '@/ui/notify';

interface Props {
  caseId: string;
  request: NonNullable<DocumentOut['request']>;
}

export function AskForBetterCopy({ caseId, request }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  const [opened, form] = useDisclosure(false);
  const [text, setText] = useState(request.text);
  const send = useMutation({
    ...writeMessageMutation(),
    onSuccess: () => {
      form.close();
      say(t('records.asked'));
    },
  });
  return (
    <>
      <Button size="xs" variant="light" onClick={form.open}>
        {t('records.ask')}
      </Button>
      <Modal
        opened={opened}
        onClose={form.close}
        title={t('records.ask')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <Stack>
          <Textarea
            label={t('messages.text')}
            lang={request.language}
            dir={directionOf(request.language)}
            minRows={5}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button
              loading={send.isPending}
              onClick={() => send.mutate({ path: { case_id: caseId }, body: { text } })}
            >
              {t('messages.send')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
