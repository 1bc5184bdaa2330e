/** What is asked, before anything else. */
import { Box, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './TheQuestion.module.css';

export function TheQuestion({ questions }: { questions: readonly string[] }) {
  const { t } = useTranslation('clinic');
  return (
    <Box component="section" className={classes.question} aria-labelledby="question">
      <Title order={2} size="h5" id="question">
        {t('question.title', { count: questions.length })}
      </Title>
      <ol className={classes.list} lang="de">
        {questions.map((question) => (
          <Text component="li" key={question} className={classes.one}>
            {question}
          </Text>
        ))}
      </ol>
    </Box>
  );
}
