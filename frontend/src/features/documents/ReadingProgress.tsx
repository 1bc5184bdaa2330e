/** How far a paper is read: "page 7 of 23", as a person counts; once all are, it is classified. */
import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  name: string;
  done: number;
  /** 0 while nobody has counted the pages yet. */
  total: number;
}

export function ReadingProgress({ name, done, total }: Props) {
  const { t } = useTranslation('desk');
  const pages = done < total ? t('records.progress', { done, total }) : t('records.classifying');
  return (
    <div role="status">
      <Text size="xs">{total > 0 ? pages : t('documentState.RECEIVED')}</Text>
      <Progress
        mt={4}
        value={total > 0 ? (done / total) * 100 : 100}
        animated
        aria-label={t('records.reading', { name })}
      />
    </div>
  );
}
