/** The six steps at a glance. */
import { Group, Text, UnstyledButton } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { STEPS, type Step } from './steps';

export function StepList({ done }: { done: Record<Step, boolean> }) {
  const { t } = useTranslation('portal');
  return (
    <ol style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {STEPS.map((step) => (
        <li key={step}>
          <UnstyledButton component={Link} to={`/portal/steps/${step}`} mih={44} w="100%">
            <Group gap="sm" wrap="nowrap" mih={44}>
              {done[step] ? (
                <IconCircleCheckFilled size={24} color="var(--zb-accent-text)" aria-hidden />
              ) : (
                <IconCircleDashed size={24} color="var(--zb-quiet)" aria-hidden />
              )}
              <Text span c={done[step] ? 'dimmed' : undefined}>
                {t(`step.${step}.title`)}
              </Text>
            </Group>
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}
