/** Work of the machine that ended badly: what happened, that nothing is lost, and a way on. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export function RunAgain({
  title,
  busy,
  onRun,
  children,
}: {
  title: string;
  busy: boolean;
  onRun: (() => void) | null; // null: this person may not
  children: React.ReactNode;
}) {
  const { t } = useTranslation('shared');
  return (
    <Alert color="red" variant="light" title={title}>
      <Group justify="space-between">
        <Text size="sm" component="div">
          {children}
        </Text>
        {onRun ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            loading={busy}
            onClick={onRun}
          >
            {t('runAgain')}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}
