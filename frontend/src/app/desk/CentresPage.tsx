/** The partner centres. */
import { Stack, Title } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { CentreList } from '@/features/centers/CentreList';
import { Loading } from '@/ui/Loading';

export function CentresPage() {
  const { t } = useTranslation('desk');
  return (
    <Stack className="zb-page">
      <Title order={1} size="h3">
        {t('place.centres')}
      </Title>
      <Suspense fallback={<Loading lines={6} height={30} />}>
        <CentreList />
      </Suspense>
    </Stack>
  );
}
