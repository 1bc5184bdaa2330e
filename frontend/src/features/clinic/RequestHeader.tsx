/** Whose request this is, how it stands, and the steps that can be taken. */
import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClinicRequest } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { Steps } from './Steps';

export function RequestHeader({ request }: { request: ClinicRequest }) {
  const { t, i18n } = useTranslation('clinic');
  const on = (date: string) => day(date, i18n.language);
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h3">
            {t('request.title', { number: request.case_number })}
          </Title>
          <Text size="sm" c="dimmed">
            {request.center_name} · {t('requests.sent', { on: on(request.sent_at) })} ·{' '}
            {t('request.until', { on: on(request.expires_at) })}
          </Text>
        </div>
        <Badge size="lg">{t(`requestState.${request.state}`)}</Badge>
      </Group>
      {request.board_on ? <Text>{t('requests.board', { on: on(request.board_on) })}</Text> : null}
      {request.records_asked ? (
        <Text>
          {t('request.asked')} <q>{request.records_asked}</q>
        </Text>
      ) : null}
      <Steps request={request} />
    </Stack>
  );
}
