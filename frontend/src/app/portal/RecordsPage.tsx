/** My records: more can be handed in at any time. */
import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTold } from '@/features/portal/useTold';
import { HandIn } from './HandIn';

export function RecordsPage() {
  const { t } = useTranslation('portal');
  const told = useTold();
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          {t('place.records')}
        </Title>
        <Text mt={4}>{t('step.records.lead')}</Text>
      </div>
      <HandIn mine={told.case} />
    </Stack>
  );
}
