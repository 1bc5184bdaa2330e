/** What the specialist is asked, in the patient's words and in German. */
import { ActionIcon, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  askQuestionMutation,
  changeQuestionMutation,
  dropQuestionMutation,
  listQuestionsOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { QuestionOut } from '@/api/generated/types.gen';
import { sayUndo } from '@/ui/notify';
import { Quoted } from '@/ui/Quoted';

interface Props {
  caseId: string;
  language: string;
}

export function Questions({ caseId, language }: Props) {
  const { t } = useTranslation('desk');
  const questions = useSuspenseQuery(listQuestionsOptions({ path: { case_id: caseId } })).data;
  const ask = useMutation(askQuestionMutation());
  const [adding, setAdding] = useState(false);
  const add = (text: string, text_de: string) => {
    ask.mutate({ path: { case_id: caseId }, body: { text, text_de, language } });
    setAdding(false);
  };
  return (
    <Stack gap="sm">
      {questions.length === 0 && !adding ? <Text c="dimmed">{t('questions.none')}</Text> : null}
      {questions.map((question) => (
        <One key={question.id} question={question} caseId={caseId} />
      ))}
      {adding ? (
        <Form language={language} onSave={add} onCancel={() => setAdding(false)} />
      ) : (
        <Button
          variant="light"
          size="xs"
          onClick={() => setAdding(true)}
          style={{ alignSelf: 'start' }}
        >
          {t('questions.add')}
        </Button>
      )}
    </Stack>
  );
}

function One({ question, caseId }: { question: QuestionOut; caseId: string }) {
  const { t, i18n } = useTranslation('desk');
  const [editing, setEditing] = useState(false);
  const change = useMutation(changeQuestionMutation());
  const ask = useMutation(askQuestionMutation());
  const { text, text_de, language } = question;
  const bringBack = () =>
    ask.mutate({ path: { case_id: caseId }, body: { text, text_de, language } });
  const drop = useMutation({
    ...dropQuestionMutation(),
    onSuccess: () => sayUndo(t('questions.dropped'), bringBack, i18n),
  });
  const path = { question_id: question.id };
  const save = (text: string, text_de: string) => {
    change.mutate({ path, body: { text, text_de } });
    setEditing(false);
  };
  if (editing) {
    return (
      <Form
        question={question}
        language={question.language}
        onSave={save}
        onCancel={() => setEditing(false)}
      />
    );
  }
  return (
    <Group align="start" wrap="nowrap" gap="xs">
      <Text c="dimmed" w={20}>
        {question.position}.
      </Text>
      <Stack gap={2} flex={1}>
        <Quoted lang={question.language} block>
          {question.text}
        </Quoted>
        {question.text_de ? (
          <Quoted lang="de" block c="dimmed" size="sm">
            {question.text_de}
          </Quoted>
        ) : (
          <Text size="sm" c="orange">
            {t('questions.noGerman')}
          </Text>
        )}
      </Stack>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('questions.edit', { n: question.position })}
        onClick={() => setEditing(true)}
      >
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('questions.drop', { n: question.position })}
        onClick={() => drop.mutate({ path })}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

interface FormProps {
  question?: QuestionOut;
  language: string;
  onSave: (text: string, german: string) => void;
  onCancel: () => void;
}

function Form({ question, language, onSave, onCancel }: FormProps) {
  const { t } = useTranslation(['desk', 'shared']);
  const [text, setText] = useState(question?.text ?? '');
  const [german, setGerman] = useState(question?.text_de ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(text, german);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Textarea
          label={t('questions.text')}
          lang={language}
          dir="auto"
          required
          autoFocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Textarea
          label={t('questions.german')}
          lang="de"
          value={german}
          onChange={(event) => setGerman(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" size="xs">
            {t('shared:save')}
          </Button>
          <Button size="xs" variant="default" onClick={onCancel}>
            {t('shared:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
