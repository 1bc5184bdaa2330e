/** Step 2: what the patient allows; each point on its own, in plain words, and never for good. */
import { Badge, Box, Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { IconPrinter, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  giveConsentMutation,
  withdrawMyConsentMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { MyCenter, MyConsent } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { NEEDED } from './steps';

/** Who the provider of machine translation is called in the consent ledger. */
const OFFERED = [
  { purpose: 'PROCESSING', recipient: '' },
  { purpose: 'RELEASE_FROM_SECRECY', recipient: '' },
  { purpose: 'MACHINE_TRANSLATION', recipient: 'deepl' },
  { purpose: 'TRANSFER', recipient: '' },
  { purpose: 'STATISTICS', recipient: '' },
] as const;

type Offer = (typeof OFFERED)[number];

const isNeeded = (purpose: string) => NEEDED.some((needed) => needed === purpose);

interface Props {
  consents: readonly MyConsent[];
  /** The clinics that were chosen: each is allowed on its own. */
  centers: readonly MyCenter[];
}

export function Allow({ consents, centers }: Props) {
  const { t } = useTranslation('portal');
  return (
    <Stack>
      {OFFERED.map((offer) => (
        <Point
          key={offer.purpose}
          offer={offer}
          given={consents.find(
            (consent) => consent.purpose === offer.purpose && consent.state === 'GIVEN',
          )}
        />
      ))}
      <Disclosures consents={consents} centers={centers} />
      <Button
        className="zb-noprint"
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => print()}
      >
        {t('allow.print')}
      </Button>
    </Stack>
  );
}

function Point({ offer, given }: { offer: Offer; given: MyConsent | undefined }) {
  const { t, i18n } = useTranslation('portal');
  const give = useMutation(giveConsentMutation());
  const { purpose, recipient } = offer;
  return (
    <Box component="section" className="zb-surface" p="md">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} size="h5">
            {t(`allow.${purpose}.title`)}
          </Title>
          <Badge color={isNeeded(purpose) ? 'petrol' : 'gray'} style={{ flexShrink: 0 }}>
            {isNeeded(purpose) ? t('allow.needed') : t('allow.free')}
          </Badge>
        </Group>
        <Text>{t(`allow.${purpose}.text`)}</Text>
        {given ? (
          <Given consent={given} title={t(`allow.${purpose}.title`)} />
        ) : (
          <Button
            loading={give.isPending}
            onClick={() => give.mutate({ body: { purpose, recipient, language: i18n.language } })}
          >
            {t('allow.give')}
          </Button>
        )}
      </Stack>
    </Box>
  );
}

/** A clinic is allowed by name, once it is known which one may be asked. */
function Disclosures({ consents, centers }: Props) {
  const { t } = useTranslation('portal');
  const given = consents.filter(
    (consent) => consent.purpose === 'DISCLOSURE' && consent.state === 'GIVEN',
  );
  return (
    <Box component="section" className="zb-surface" p="md">
      <Stack gap="xs">
        <Title order={2} size="h5">
          {t('allow.DISCLOSURE.title')}
        </Title>
        <Text>{t(centers.length > 0 ? 'allow.DISCLOSURE.choose' : 'allow.DISCLOSURE.text')}</Text>
        {centers.map((center) => (
          <Center
            key={center.recipient}
            center={center}
            given={given.find((consent) => consent.recipient === center.recipient)}
          />
        ))}
      </Stack>
    </Box>
  );
}

function Center({ center, given }: { center: MyCenter; given: MyConsent | undefined }) {
  const { t, i18n } = useTranslation('portal');
  const give = useMutation(giveConsentMutation());
  const { recipient } = center;
  return (
    <Stack gap={6} pt="sm" style={{ borderBlockStart: '1px solid var(--zb-line)' }}>
      <Text fw={600}>
        <bdi>{center.name}</bdi>, <bdi>{center.city}</bdi>
      </Text>
      {given ? (
        <Given consent={given} title={center.name} />
      ) : (
        <Button
          loading={give.isPending}
          onClick={() =>
            give.mutate({ body: { purpose: 'DISCLOSURE', recipient, language: i18n.language } })
          }
        >
          {t('allow.send')}
        </Button>
      )}
    </Stack>
  );
}

function Given({ consent, title }: { consent: MyConsent; title: string }) {
  const { t, i18n } = useTranslation('portal');
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    ...withdrawMyConsentMutation(),
    onSuccess: () => setAsking(false),
  });
  return (
    <Group justify="space-between">
      <Group gap={6}>
        <IconShieldCheck size={20} color="var(--zb-accent-text)" aria-hidden />
        <Text fw={600}>
          {t('allow.given')} {day(consent.given_at, i18n.language)}
        </Text>
      </Group>
      <Button className="zb-noprint" variant="subtle" onClick={() => setAsking(true)}>
        {t('allow.withdraw')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={title}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <Stack>
          <Text>{t(isNeeded(consent.purpose) ? 'allow.stops' : 'allow.goesOn')}</Text>
          <Button
            color="red"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ path: { consent_id: consent.id } })}
          >
            {t('allow.withdraw')}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('allow.keep')}
          </Button>
        </Stack>
      </Modal>
    </Group>
  );
}
