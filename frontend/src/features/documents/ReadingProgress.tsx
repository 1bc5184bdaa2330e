/** How far a paper is read: "page 7 of 23", as a person counts. */
import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentOut } from '@/api/generated/types.gen';

export const isMoving = ({ state }: Pick<DocumentOut, 'state'>) =>
  state === 'RECEIVED' || state === 'READING';

interface Props {
  name: string;
  done: number;
  /** 0 while nobody has counted the pages yet. */
  total: number;
}

export function ReadingProgress({ name, done, total }: Props) {
  const { t } = useTranslation('desk');
  return (
    <div role="status">
      <Text size="xs">
        {total > 0 ? t('records.progress', { done, total }) : t('documentState.RECEIVED')}
      </Text>
      <Progress
        mt={4}
        value={total > 0 ? (done / total) * 100 : 100}
        animated
        aria-label={t('records.reading', { name })}
      />
    </div>
  );
}
