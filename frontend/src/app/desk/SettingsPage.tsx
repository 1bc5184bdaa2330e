/** How this installation is set up, and the mails it wrote to files. */
import { Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outbox } from '@/features/messages/Outbox';
import { useSignedIn } from '@/features/people/me';
import { useCan } from '@/features/people/useCan';
import { Loading } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';

export function SettingsPage() {
  const { t } = useTranslation('desk');
  const can = useCan();
  return (
    <Stack className="zb-page" maw={860}>
      <Title order={1} size="h3">
        {t('place.settings')}
      </Title>
      <Panel title={t('settings.services')}>
        <Services />
      </Panel>
      {can('lead') ? (
        <Panel title={t('outbox.title')}>
          <Suspense fallback={<Loading />}>
            <Outbox />
          </Suspense>
        </Panel>
      ) : null}
    </Stack>
  );
}

function Services() {
  const { t } = useTranslation('desk');
  const me = useSignedIn();
  return (
    <Stack gap="xs">
      {(['deepl', 'payments'] as const).map((service) => (
        <Group key={service} gap="xs" wrap="nowrap">
          {me[service] ? (
            <IconCircleCheck size={18} aria-hidden color="var(--zb-accent-text)" />
          ) : (
            <IconCircleDashed size={18} aria-hidden />
          )}
          <Text size="sm">{t(`settings.${service}.${me[service] ? 'on' : 'off'}`)}</Text>
        </Group>
      ))}
    </Stack>
  );
}
