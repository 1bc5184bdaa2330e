/** Where my case is, what is asked of me, and the way to everything else. */
import { Anchor, Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getMyOpinionOptions,
  listMyInvoicesOptions,
  listMyOptionsOptions,
  listMyQuotesOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { MyPatient } from '@/api/generated/types.gen';
import { Asked } from '@/features/portal/Asked';
import { asksOf, type Waiting } from '@/features/portal/asked';
import { isDue, isOpen } from '@/features/portal/bills';
import { Options } from '@/features/portal/Options';
import { PaperCount } from '@/features/portal/Papers';
import { Seen } from '@/features/portal/Seen';
import { StepList } from '@/features/portal/StepList';
import { doneSteps, firstOpenStep, isFirstRound, type Told } from '@/features/portal/steps';
import { useTold } from '@/features/portal/useTold';
import { Where } from '@/features/portal/Where';
import { Loading } from '@/ui/Loading';
import { PartBoundary } from '@/ui/PartBoundary';

const HAS_OPINION = new Set(['DELIVERED', 'CLOSED']);

export function PortalHome() {
  const { t, i18n } = useTranslation('portal');
  const told = useTold();
  const opinion = HAS_OPINION.has(told.case.state);
  const waiting = useWaiting(opinion);
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        {t('home.hello', { name: nameOf(told.case.patient, i18n.language) })}
      </Title>
      <Begin told={told} />
      <Where mine={told.case} />
      <Asked asks={asksOf(told, waiting)} />
      <Suggested />
      {opinion ? (
        <Part title={t('opinion.title')} to="/portal/opinion" more={t('opinion.read')}>
          <Text>{t('opinion.here')}</Text>
        </Part>
      ) : null}
      <Part title={t('place.records')} to="/portal/records" more={t('home.allRecords')}>
        <PaperCount documents={told.documents} />
      </Part>
      <Part title={t('seen.title')} to="/portal/seen" more={t('home.allSeen')}>
        <Seen most={3} />
      </Part>
      <Group gap="lg">
        <Anchor component={Link} to="/portal/steps/allow" py={10}>
          {t('home.allowed')}
        </Anchor>
        <Anchor component={Link} to="/portal/steps/about" py={10}>
          {t('home.details')}
        </Anchor>
      </Group>
    </Stack>
  );
}

/** Nothing stands here before centres were looked for. */
function Suggested() {
  const { t } = useTranslation('portal');
  const options = useQuery(listMyOptionsOptions()).data ?? [];
  if (options.length === 0) return null;
  return (
    <Box component="section" className="zb-surface" p="md">
      <Title order={2} size="h4" mb="sm">
        {t('options.title')}
      </Title>
      <Options options={options} />
    </Box>
  );
}

/** These are not worth waiting for: the page stands without them. */
function useWaiting(delivered: boolean): Waiting {
  const quotes = useQuery(listMyQuotesOptions()).data ?? [];
  const invoices = useQuery(listMyInvoicesOptions()).data ?? [];
  const opinion = useQuery({ ...getMyOpinionOptions(), enabled: delivered }).data;
  return {
    quotes: quotes.filter(isOpen).length,
    invoices: invoices.filter(isDue).length,
    opinion: opinion !== undefined && opinion.read_at === null,
  };
}

/** Until everything is sent, the six steps come first. */
function Begin({ told }: { told: Told }) {
  const { t } = useTranslation('portal');
  const done = doneSteps(told);
  const open = firstOpenStep(done);
  if (!isFirstRound(told.case) || done.send || !open) return null;
  return (
    <Box component="section" className="zb-surface" p="md" aria-labelledby="begin">
      <Stack>
        <div>
          <Title order={2} size="h4" id="begin">
            {t('home.begin')}
          </Title>
          <Text>{t('home.beginLead')}</Text>
        </div>
        <StepList done={done} />
        <Button
          component={Link}
          to={`/portal/steps/${open}`}
          size="lg"
          rightSection={<IconArrowRight size={20} className="zb-mirror" aria-hidden />}
        >
          {t(`step.${open}.title`)}
        </Button>
      </Stack>
    </Box>
  );
}

interface PartProps {
  title: string;
  to: string;
  more: string;
  children: ReactNode;
}

function Part({ title, to, more, children }: PartProps) {
  return (
    <Box component="section" className="zb-surface" p="md" aria-label={title}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <PartBoundary>
        <Suspense fallback={<Loading lines={2} />}>{children}</Suspense>
      </PartBoundary>
      <Anchor component={Link} to={to} display="inline-block" py={10}>
        {more}
      </Anchor>
    </Box>
  );
}

/** In their own language people are called by the name in their own script. */
function nameOf(patient: MyPatient, language: string): string {
  const own = patient.languages[0]?.split('-')[0] === language;
  return (own && patient.native_name) || `${patient.given_name} ${patient.family_name}`;
}
