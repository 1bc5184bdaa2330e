/** What staff tell each other; patients and clinics never see it. */
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addNoteMutation, listNotesOptions } from '@/api/generated/@tanstack/react-query.gen';
import { When } from '@/ui/When';

export function Notes({ caseId }: { caseId: string }) {
  const { t } = useTranslation(['desk', 'shared']);
  const notes = useSuspenseQuery(listNotesOptions({ path: { case_id: caseId } })).data;
  const [text, setText] = useState('');
  const add = useMutation({ ...addNoteMutation(), onSuccess: () => setText('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ path: { case_id: caseId }, body: { text } });
  };
  return (
    <Stack gap="sm">
      <form onSubmit={submit}>
        <Stack gap={6}>
          <Textarea
            size="xs"
            aria-label={t('notes.new')}
            placeholder={t('notes.new')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {text ? (
            <Button type="submit" size="xs" loading={add.isPending} style={{ alignSelf: 'end' }}>
              {t('shared:save')}
            </Button>
          ) : null}
        </Stack>
      </form>
      {notes.map((note) => (
        <div key={note.id}>
          <Text size="xs" c="dimmed">
            {note.author_name} · <When at={note.written_at} />
          </Text>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {note.text}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
