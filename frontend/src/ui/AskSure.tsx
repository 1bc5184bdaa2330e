/** Asks before a step that cannot be taken back. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  opened: boolean;
  /** What follows from it, in a sentence. */
  children: ReactNode;
  onClose: () => void;
  onSure: () => void;
}

export function AskSure({ title, opened, children, onClose, onSure }: Props) {
  const { t } = useTranslation('shared');
  const take = () => {
    onSure();
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Text>{children}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('back')}
          </Button>
          <Button color="red" onClick={take}>
            {title}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
