/** What needs somebody today; clearing this page is the day's work. */
import { Stack, Title } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '@/features/people/me';
import { ReviewQueue } from '@/features/translation/ReviewQueue';
import { Loading } from '@/ui/Loading';

export function TodayPage() {
  const { t } = useTranslation('desk');
  const me = useSignedIn();
  return (
    <Stack className="zb-page" maw={980}>
      <Title order={1} size="h3">
        {t('today.hello', { name: me.name })}
      </Title>
      <Suspense fallback={<Loading lines={8} height={30} />}>
        <ReviewQueue />
      </Suspense>
    </Stack>
  );
}
