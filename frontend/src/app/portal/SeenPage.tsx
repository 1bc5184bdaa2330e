/** Who has seen my records. */
import { Box, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Seen } from '@/features/portal/Seen';

export function SeenPage() {
  const { t } = useTranslation('portal');
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          {t('seen.title')}
        </Title>
        <Text mt={4}>{t('seen.lead')}</Text>
      </div>
      <Box className="zb-surface" p="md">
        <Seen />
      </Box>
    </Stack>
  );
}
