/** What a file holds besides its text, in plain words. */
import { Alert, List, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentOut } from '@/api/generated/types.gen';

export function PaperNotes({ document }: { document: DocumentOut }) {
  const { t } = useTranslation('desk');
  const { notes } = document;
  if (notes.length === 0) return null;
  const said = notes.map((code) => t(`note.${code}`, { defaultValue: code }));
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconInfoCircle aria-hidden />}
      title={t('paperNotes')}
    >
      {said.length === 1 ? (
        <Text size="sm">{said[0]}</Text>
      ) : (
        <List size="sm">
          {said.map((one, place) => (
            <List.Item key={notes[place]}>{one}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
