/** The records this question needs: what is here, what is missing or too old. */
import { Group, Stack, Text } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed, IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NeedOut } from '@/api/generated/types.gen';

export function Needs({ needs }: { needs: readonly NeedOut[] }) {
  const { t } = useTranslation('portal');
  if (needs.length === 0) return <Text>{t('needs.unknown')}</Text>;
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {needs.map((need) => (
        <Need key={need.code} need={need} />
      ))}
    </Stack>
  );
}

function Need({ need }: { need: NeedOut }) {
  const { t } = useTranslation('portal');
  const old = need.refusal_code === 'required-too-old';
  const name = need.code.replace('required-', '');
  const state = need.met ? 'here' : old ? 'old' : 'missing';
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <Sign state={state} />
      <div>
        <Text fw={600}>{t(`need.${name}`, { defaultValue: need.label })}</Text>
        <Text size="sm" c="dimmed">
          {t(`needs.${state}`)}
          {need.met ? '' : ` ${t(`needHint.${name}`, { defaultValue: '' })}`}
        </Text>
      </div>
    </Group>
  );
}

function Sign({ state }: { state: 'here' | 'old' | 'missing' }) {
  const look = { size: 24, style: { flexShrink: 0 }, 'aria-hidden': true } as const;
  if (state === 'here') return <IconCircleCheckFilled {...look} color="var(--zb-accent-text)" />;
  if (state === 'old') return <IconClockExclamation {...look} />;
  return <IconCircleDashed {...look} color="var(--zb-quiet)" />;
}
