/** What came of the opinion, coded by a person with the sentence that says so. */
import { Button, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  codeOutcomeMutation,
  listQuestionsOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { OpinionOut, OutcomeInRequest } from '@/api/generated/types.gen';

const OUTCOMES = [
  'CONFIRMED',
  'CONFIRMED_WITH_ADDITION',
  'MODIFIED',
  'CHANGED',
  'MORE_DIAGNOSTICS',
  'NOT_ANSWERABLE',
] as const;
const ANSWERED = ['YES', 'PARTLY', 'NO'] as const;

interface Props {
  opinion: OpinionOut;
  caseId: string;
  onDone: () => void;
}

export function OutcomeForm({ opinion, caseId, onDone }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  const questions = useSuspenseQuery(listQuestionsOptions({ path: { case_id: caseId } })).data;
  const [codes, setCodes] = useState({
    diagnosis: opinion.diagnosis_outcome || null,
    therapy: opinion.therapy_outcome || null,
  });
  const [cited, setCited] = useState(opinion.cited);
  const [answered, setAnswered] = useState<Record<string, string>>(
    Object.fromEntries(opinion.answers.map((one) => [one.question_id, one.answered])),
  );
  const code = useMutation({ ...codeOutcomeMutation(), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const answers = Object.entries(answered).map(([question, how]) => ({
      question,
      answered: how,
    }));
    code.mutate({
      path: { opinion_id: opinion.id },
      body: { ...codes, cited, answers } as OutcomeInRequest,
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {(['diagnosis', 'therapy'] as const).map((what) => (
          <Select
            key={what}
            label={t(`opinion.${what}`)}
            required
            data={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            value={codes[what]}
            onChange={(value) => setCodes({ ...codes, [what]: value })}
          />
        ))}
        <Textarea
          label={t('opinion.cited')}
          description={t('opinion.citedAdvice')}
          lang="de"
          required
          minRows={3}
          value={cited}
          onChange={(event) => setCited(event.currentTarget.value)}
        />
        {questions.map((question) => (
          <Select
            key={question.id}
            label={
              <Text
                span
                size="sm"
                lang="de"
              >{`${question.position}. ${question.text_de || question.text}`}</Text>
            }
            data={ANSWERED.map((value) => ({ value, label: t(`answered.${value}`) }))}
            value={answered[question.id] ?? null}
            onChange={(value) => value && setAnswered({ ...answered, [question.id]: value })}
          />
        ))}
        <Button type="submit" loading={code.isPending}>
          {t('shared:save')}
        </Button>
      </Stack>
    </form>
  );
}
