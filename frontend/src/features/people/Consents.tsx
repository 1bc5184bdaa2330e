/** What the patient allows, and the link that lets them in. */
import { Badge, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  invitePatientMutation,
  listConsentsOptions,
  recordConsentMutation,
  withdrawConsentMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import { say } from '@/ui/notify';
import { When } from '@/ui/When';

const PURPOSES = [
  'PROCESSING',
  'MACHINE_TRANSLATION',
  'DISCLOSURE',
  'RELEASE_FROM_SECRECY',
  'TRANSFER',
  'STATISTICS',
] as const;

export function Consents({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const consents = useSuspenseQuery(listConsentsOptions({ path: { case_id: caseId } })).data;
  const withdraw = useMutation(withdrawConsentMutation());
  const invite = useMutation({
    ...invitePatientMutation(),
    onSuccess: () => say(t('consents.invited')),
  });
  return (
    <Stack gap="xs">
      {consents.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('consents.none')}
        </Text>
      ) : null}
      {consents.map((consent) => (
        <Group key={consent.id} justify="space-between" wrap="nowrap" gap={6}>
          <div>
            <Text size="sm">{t(`purpose.${consent.purpose}`)}</Text>
            <Text size="xs" c="dimmed">
              {consent.recipient ? `${consent.recipient} · ` : ''}
              <When at={consent.withdrawn_at ?? consent.given_at} exact />
            </Text>
          </div>
          {consent.state === 'GIVEN' ? (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => withdraw.mutate({ path: { consent_id: consent.id } })}
            >
              {t('consents.withdraw')}
            </Button>
          ) : (
            <Badge color="gray">{t('consents.withdrawn')}</Badge>
          )}
        </Group>
      ))}
      <Group gap="xs">
        <Button
          size="xs"
          variant="light"
          loading={invite.isPending}
          onClick={() => invite.mutate({ path: { case_id: caseId } })}
        >
          {t('consents.invite')}
        </Button>
        <RecordPaper caseId={caseId} />
      </Group>
    </Stack>
  );
}

/** A signed paper can be recorded by staff in the patient's place. */
function RecordPaper({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const record = useMutation(recordConsentMutation());
  return (
    <Menu>
      <Menu.Target>
        <Button size="xs" variant="default">
          {t('consents.record')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PURPOSES.map((purpose) => (
          <Menu.Item
            key={purpose}
            onClick={() =>
              record.mutate({ path: { case_id: caseId }, body: { purpose, recipient: '' } })
            }
          >
            {t(`purpose.${purpose}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
