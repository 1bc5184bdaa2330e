/** Step 6: everything on one page, then one button. */
import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sendMyRecordsMutation } from '@/api/generated/@tanstack/react-query.gen';
import { doneSteps, STEPS, type Step, type Told } from './steps';

// Records may follow later; without consent nothing may be looked at.
const FIRST: ReadonlySet<Step> = new Set<Step>(['about', 'allow', 'questions']);

export function CheckSend({ told, onSent }: { told: Told; onSent: () => void }) {
  const { t } = useTranslation('portal');
  const done = doneSteps(told);
  const send = useMutation({ ...sendMyRecordsMutation(), onSuccess: onSent });
  const steps = STEPS.filter((step) => step !== 'send');
  const first = steps.filter((step) => !done[step] && FIRST.has(step));
  const later = steps.filter((step) => !done[step] && !FIRST.has(step));
  return (
    <Stack>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {steps.map((step) => (
          <Line key={step} step={step} done={done[step]} />
        ))}
      </Stack>
      <Open title={t('send.first')} steps={first} color="orange" />
      <Open title={t('send.laterTitle')} steps={first.length > 0 ? [] : later} color="petrol" />
      {done.send ? <Text>{t('send.already')}</Text> : null}
      <Button
        size="lg"
        disabled={first.length > 0}
        loading={send.isPending}
        leftSection={<IconSend size={20} aria-hidden />}
        onClick={() => send.mutate({})}
      >
        {t('send.send')}
      </Button>
    </Stack>
  );
}

function Open({ title, steps, color }: { title: string; steps: readonly Step[]; color: string }) {
  const { t } = useTranslation('portal');
  if (steps.length === 0) return null;
  return (
    <Alert color={color} variant="light">
      {title}
      <List mt={4}>
        {steps.map((step) => (
          <List.Item key={step}>{t(`step.${step}.title`)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Line({ step, done }: { step: Step; done: boolean }) {
  const { t } = useTranslation('portal');
  return (
    <Group component="li" wrap="nowrap" gap="sm">
      {done ? (
        <IconCircleCheckFilled size={24} color="var(--zb-accent-text)" aria-hidden />
      ) : (
        <IconCircleDashed size={24} color="var(--zb-quiet)" aria-hidden />
      )}
      <Text flex={1}>
        {t(`step.${step}.title`)}
        <Text span c="dimmed">
          {' '}
          · {t(done ? 'send.done' : 'send.open')}
        </Text>
      </Text>
      <Anchor
        component={Link}
        to={`/portal/steps/${step}`}
        py={10}
        aria-label={t('send.changeStep', { step: t(`step.${step}.title`) })}
      >
        {t('send.change')}
      </Anchor>
    </Group>
  );
}
