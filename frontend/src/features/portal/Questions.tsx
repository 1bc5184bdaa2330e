/** Step 3: what the specialist is asked, in the patient's own words; good examples are offered. */
import { ActionIcon, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  askMyQuestionMutation,
  changeMyQuestionMutation,
  dropMyQuestionMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { MyQuestion } from '@/api/generated/types.gen';
import { directionOf } from '@/lib/languages';
import classes from './Questions.module.css';
import { SaveState } from './SaveState';
import { useDraft } from './useDraft';

const EXAMPLES = ['right', 'other', 'operate', 'wait'] as const;
const UNDO = 10_000;

export function Questions({ questions }: { questions: readonly MyQuestion[] }) {
  const { i18n } = useTranslation('portal');
  const ask = useMutation(askMyQuestionMutation());
  const [dropped, setDropped] = useState<MyQuestion>();
  const add = (text: string) => ask.mutate({ body: { text, language: i18n.language } });
  const over = useCallback(() => setDropped(undefined), []);
  return (
    <Stack>
      {questions.map((question, place) => (
        <Question
          key={question.id}
          question={question}
          number={place + 1}
          onDropped={() => setDropped(question)}
        />
      ))}
      {dropped ? (
        <Undo
          key={dropped.id}
          onUndo={() => {
            ask.mutate({ body: { text: dropped.text, language: dropped.language } });
            setDropped(undefined);
          }}
          onOver={over}
        />
      ) : null}
      <NewQuestion busy={ask.isPending} onAsk={add} />
      <Examples taken={questions.map((question) => question.text)} onAsk={add} />
    </Stack>
  );
}

interface QuestionProps {
  question: MyQuestion;
  number: number;
  onDropped: () => void;
}

function Question({ question, number, onDropped }: QuestionProps) {
  const { t, i18n } = useTranslation('portal');
  const path = { question_id: question.id };
  const change = useMutation({ ...changeMyQuestionMutation(), meta: { quiet: true } });
  const drop = useMutation({ ...dropMyQuestionMutation(), onSuccess: onDropped });
  const { text, setText, flush } = useDraft(question.text, (words) =>
    words.trim()
      ? change.mutateAsync({ path, body: { text: words, language: i18n.language } })
      : Promise.resolve(),
  );
  return (
    <div>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <Textarea
          flex={1}
          autosize={false}
          rows={3}
          classNames={{ input: classes.growing }}
          label={t('questions.number', { number })}
          lang={question.language}
          dir={directionOf(question.language)}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={flush}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('questions.drop', { number })}
          loading={drop.isPending}
          onClick={() => drop.mutate({ path })}
        >
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Group>
      <SaveState saving={change} />
    </div>
  );
}

function Undo({ onUndo, onOver }: { onUndo: () => void; onOver: () => void }) {
  const { t } = useTranslation('portal');
  useEffect(() => {
    const timer = setTimeout(onOver, UNDO);
    return () => clearTimeout(timer);
  }, [onOver]);
  return (
    <Group role="status" justify="space-between">
      <Text>{t('questions.dropped')}</Text>
      <Button variant="default" onClick={onUndo}>
        {t('questions.undo')}
      </Button>
    </Group>
  );
}

function NewQuestion({ busy, onAsk }: { busy: boolean; onAsk: (text: string) => void }) {
  const { t } = useTranslation('portal');
  const [text, setText] = useState('');
  const add = () => {
    if (!text.trim()) return;
    onAsk(text.trim());
    setText('');
  };
  return (
    <Stack gap="xs">
      <Textarea
        label={t('questions.new')}
        minRows={3}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        variant="light"
        leftSection={<IconPlus size={18} aria-hidden />}
        loading={busy}
        disabled={!text.trim()}
        onClick={add}
      >
        {t('questions.add')}
      </Button>
    </Stack>
  );
}

interface ExamplesProps {
  taken: readonly string[];
  onAsk: (text: string) => void;
}

function Examples({ taken, onAsk }: ExamplesProps) {
  const { t } = useTranslation('portal');
  const open = EXAMPLES.map((name) => t(`questions.example.${name}`)).filter(
    (text) => !taken.includes(text),
  );
  if (open.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {t('questions.examples')}
      </Title>
      {open.map((text) => (
        <Button
          key={text}
          variant="default"
          justify="start"
          ta="start"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onAsk(text)}
        >
          {text}
        </Button>
      ))}
    </Stack>
  );
}
