/** One of the six steps: where one is, the step itself, the way on. */
import { Anchor, Box, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AboutYou } from '@/features/portal/AboutYou';
import { Allow } from '@/features/portal/Allow';
import { CheckSend } from '@/features/portal/CheckSend';
import { Plan } from '@/features/portal/Plan';
import { Questions } from '@/features/portal/Questions';
import { isStep, neighbour, STEPS, type Step, type Told } from '@/features/portal/steps';
import { useTold } from '@/features/portal/useTold';
import { NotFound } from '@/ui/NotFound';
import { say } from '@/ui/notify';
import { PartBoundary } from '@/ui/PartBoundary';
import { HandIn } from './HandIn';
import { HandInMedicines } from './HandInMedicines';
import { MyPeople } from './MyPeople';

export function StepPage() {
  const { step = '' } = useParams({ strict: false });
  if (!isStep(step)) return <NotFound />;
  return <Page key={step} step={step} />;
}

function Page({ step }: { step: Step }) {
  const { t } = useTranslation('portal');
  const told = useTold();
  const title = useRef<HTMLHeadingElement>(null);
  const number = STEPS.indexOf(step) + 1;
  // Somebody who goes on with a reader hears where they are.
  useEffect(() => title.current?.focus(), []);
  return (
    <Stack gap="lg">
      <div>
        <Group justify="space-between">
          <Text c="dimmed" size="sm">
            {t('step.of', { number, total: STEPS.length })}
          </Text>
          <Anchor component={Link} to="/portal" py={10}>
            {t('step.later')}
          </Anchor>
        </Group>
        <Progress
          value={(number / STEPS.length) * 100}
          aria-label={t('step.of', { number, total: STEPS.length })}
          mb="md"
        />
        <Title order={1} size="h2" ref={title} tabIndex={-1} style={{ outline: 'none' }}>
          {t(`step.${step}.title`)}
        </Title>
        <Text mt={4}>{t(`step.${step}.lead`)}</Text>
      </div>
      <PartBoundary>
        <Content step={step} told={told} />
      </PartBoundary>
      <Ways step={step} />
    </Stack>
  );
}

function Content({ step, told }: { step: Step; told: Told }) {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  switch (step) {
    case 'about':
      return (
        <Stack gap="xl">
          <AboutYou patient={told.case.patient} />
          <MyPeople />
        </Stack>
      );
    case 'allow':
      return <Allow consents={told.consents} centers={told.case.centers} />;
    case 'questions':
      return (
        <Stack gap="xl">
          <Questions questions={told.questions} />
          <Plan plan={told.case.plan} />
        </Stack>
      );
    case 'records':
      return <HandIn mine={told.case} />;
    case 'medicines':
      return <HandInMedicines mine={told.case} documents={told.documents} />;
    case 'send':
      return (
        <CheckSend
          told={told}
          onSent={() => {
            say(t('send.thanks'));
            void navigate({ to: '/portal' });
          }}
        />
      );
  }
}

function Ways({ step }: { step: Step }) {
  const { t } = useTranslation('portal');
  const back = neighbour(step, -1);
  const on = neighbour(step, 1);
  return (
    <Group justify="space-between" className="zb-noprint">
      {back ? (
        <Button
          component={Link}
          to={`/portal/steps/${back}`}
          variant="default"
          leftSection={<IconArrowLeft size={18} className="zb-mirror" aria-hidden />}
        >
          {t('shared:back')}
        </Button>
      ) : (
        <Box />
      )}
      {on ? (
        <Button
          component={Link}
          to={`/portal/steps/${on}`}
          rightSection={<IconArrowRight size={18} className="zb-mirror" aria-hidden />}
        >
          {t('step.on')}
        </Button>
      ) : null}
    </Group>
  );
}
