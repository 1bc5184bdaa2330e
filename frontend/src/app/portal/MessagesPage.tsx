/** Messages with the coordinator. */
import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MyThread } from '@/features/portal/MyThread';

export function MessagesPage() {
  const { t } = useTranslation('portal');
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        {t('place.messages')}
      </Title>
      <MyThread />
    </Stack>
  );
}
