/** What the patient allows, and the link that lets them in. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  invitePatientMutation,
  listConsentsOptions,
  listMatchesOptions,
  withdrawConsentMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { ConsentOut } from '@/api/generated/types.gen';
import { AskSure } from '@/ui/AskSure';
import { say } from '@/ui/notify';
import { When } from '@/ui/When';
import { type Centre, RecordConsent } from './RecordConsent';

export function Consents({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const path = { case_id: caseId };
  const consents = useSuspenseQuery(listConsentsOptions({ path })).data;
  const centres = useCentres(caseId);
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
        <Consent key={consent.id} consent={consent} centres={centres} />
      ))}
      <Group gap="xs">
        <Button
          size="xs"
          variant="light"
          loading={invite.isPending}
          onClick={() => invite.mutate({ path })}
        >
          {t('consents.invite')}
        </Button>
        <RecordConsent caseId={caseId} centres={centres} />
      </Group>
    </Stack>
  );
}

/** The centres a dossier may go to; before there is a shortlist there are none. */
function useCentres(caseId: string): Centre[] {
  const found = useQuery(listMatchesOptions({ path: { case_id: caseId } }));
  return found.data?.map((match) => ({ id: match.center_id, name: match.center_name })) ?? [];
}

function Consent({ consent, centres }: { consent: ConsentOut; centres: Centre[] }) {
  const { t } = useTranslation('desk');
  const [asking, ask] = useDisclosure(false);
  const withdraw = useMutation(withdrawConsentMutation());
  const centre = centres.find(({ id }) => consent.recipient === `center:${id}`);
  const recipient = consent.recipient === 'deepl' ? 'DeepL' : (centre?.name ?? '');
  return (
    <Group justify="space-between" wrap="nowrap" gap={6}>
      <div>
        <Text size="sm">{t(`purpose.${consent.purpose}`)}</Text>
        <Text size="xs" c="dimmed">
          {recipient ? `${recipient} · ` : ''}
          <When at={consent.withdrawn_at ?? consent.given_at} exact />
        </Text>
      </div>
      {consent.state === 'GIVEN' ? (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('consents.withdrawOne', { purpose: t(`purpose.${consent.purpose}`) })}
          onClick={ask.open}
        >
          {t('consents.withdraw')}
        </Button>
      ) : (
        <Badge color="gray">{t('consents.withdrawn')}</Badge>
      )}
      <AskSure
        title={t('consents.withdraw')}
        opened={asking}
        onClose={ask.close}
        onSure={() => withdraw.mutate({ path: { consent_id: consent.id } })}
      >
        {t(`purpose.${consent.purpose}`)}: {t('consents.withdrawAdvice')}
      </AskSure>
    </Group>
  );
}
