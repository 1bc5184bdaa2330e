/** Step 6: everything on one page, then one button. */
import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sendMyRecordsMutation } from '@/api/generated/@tanstack/react-query.gen';
import { doneSteps, STEPS, type Step, type Told } from './steps';

export function CheckSend({ told, onSent }: { told: Told; onSent: () => void }) {
  const { t } = useTranslation('portal');
  const done = doneSteps(told);
  const send = useMutation({ ...sendMyRecordsMutation(), onSuccess: onSent });
  const steps = STEPS.filter((step) => step !== 'send');
  const open = steps.filter((step) => !done[step]);
  // Records may follow later; without consent nothing may be looked at.
  const ready = done.about && done.allow && done.questions;
  return (
    <Stack>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {steps.map((step) => (
          <Line key={step} step={step} done={done[step]} />
        ))}
      </Stack>
      {open.length > 0 ? (
        <Alert color={ready ? 'petrol' : 'orange'} variant="light">
          {ready ? t('send.laterTitle') : t('send.first')}
          <List mt={4}>
            {open.map((step) => (
              <List.Item key={step}>{t(`step.${step}.title`)}</List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
      {done.send ? <Text>{t('send.already')}</Text> : null}
      <Button
        size="lg"
        disabled={!ready}
        loading={send.isPending}
        leftSection={<IconSend size={20} aria-hidden />}
        onClick={() => send.mutate({})}
      >
        {t('send.send')}
      </Button>
    </Stack>
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
