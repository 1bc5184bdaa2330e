/** Whose images these are, as the images say it, and how that compares with the patient. */
import { Alert, Badge, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StudyRow } from '@/api/generated/types.gen';
import { When } from '@/ui/When';

export function StudyIdentity({ study }: { study: StudyRow }) {
  const { t } = useTranslation('desk');
  const said = (
    <Text size="sm">
      {t('imaging.header')}: <bdi>{study.patient_name || '–'}</bdi> · *{' '}
      <When at={study.patient_birth_date} exact />
    </Text>
  );
  if (study.identity === 'SAME') {
    return (
      <Group gap="xs" mt={4}>
        {said}
        <Badge>{t('identity.SAME')}</Badge>
      </Group>
    );
  }
  return (
    <Alert
      mt="sm"
      color={study.identity === 'OTHER' ? 'red' : 'orange'}
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`identity.${study.identity}`)}
    >
      {said}
      <Text size="sm">{t(`identityAdvice.${study.identity}`)}</Text>
    </Alert>
  );
}
