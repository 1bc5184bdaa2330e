/** What was sent to this clinic; where it is only one request, that request itself. */
import { Anchor, Badge, Box, Group, Stack, Text, Title } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listSharedRequestsOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { ClinicRequestRow } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { EmptyState } from '@/ui/EmptyState';

export function ClinicHome() {
  const { t } = useTranslation('clinic');
  const requests = useSuspenseQuery(listSharedRequestsOptions()).data;
  const { list = false } = useSearch({ strict: false }) as { list?: boolean };
  const [only] = requests;
  if (!list && requests.length === 1 && only) return <Navigate to={pathOf(only)} replace />;
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('requests.title')}
      </Title>
      {requests.length === 0 ? (
        <Box className="zb-surface">
          <EmptyState icon={<IconInbox aria-hidden />} title={t('requests.none')}>
            {t('requests.noneAdvice')}
          </EmptyState>
        </Box>
      ) : null}
      {requests.map((request) => (
        <Row key={request.id} request={request} />
      ))}
    </Stack>
  );
}

const pathOf = (request: ClinicRequestRow) => `/clinic/requests/${request.id}`;

function Row({ request }: { request: ClinicRequestRow }) {
  const { t, i18n } = useTranslation('clinic');
  return (
    <Box component="article" className="zb-surface" p="md">
      <Group justify="space-between">
        <Anchor component={Link} to={pathOf(request)} fw={600} py={10}>
          {request.headline || request.case_number}
        </Anchor>
        <Badge>{t(`requestState.${request.state}`)}</Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {request.case_number} · {t('requests.sent', { on: day(request.sent_at, i18n.language) })}
        {request.board_on
          ? ` · ${t('requests.board', { on: day(request.board_on, i18n.language) })}`
          : ''}
      </Text>
    </Box>
  );
}
