/** Translations that wait for a person. */
import { Stack, Title } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ReviewQueue } from '@/features/translation/ReviewQueue';
import { Loading } from '@/ui/Loading';

export function ReviewPage() {
  const { t } = useTranslation('desk');
  return (
    <Stack className="zb-page">
      <Title order={1} size="h3">
        {t('place.review')}
      </Title>
      <Suspense fallback={<Loading lines={6} height={30} />}>
        <ReviewQueue />
      </Suspense>
    </Stack>
  );
}
