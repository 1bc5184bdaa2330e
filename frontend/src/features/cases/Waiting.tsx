/** Who holds the ball, and since when. */
import { Group, Text } from '@mantine/core';
import {
  IconBuildingHospital,
  IconCheck,
  IconCreditCard,
  IconHeadset,
  IconLanguage,
  IconUser,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseOut } from '@/api/generated/types.gen';
import { When } from '@/ui/When';

const ICONS = {
  US: IconHeadset,
  PATIENT: IconUser,
  CLINIC: IconBuildingHospital,
  TRANSLATOR: IconLanguage,
  PAYER: IconCreditCard,
  NOBODY: IconCheck,
} as const satisfies Record<CaseOut['waiting_for'], unknown>;

interface Props {
  whom: CaseOut['waiting_for'];
  since: string;
}

export function Waiting({ whom, since }: Props) {
  const { t } = useTranslation('desk');
  const Icon = ICONS[whom];
  return (
    <Group gap={6} wrap="nowrap">
      <Icon size={15} stroke={1.7} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm" truncate>
        {t(`waiting.${whom}`)}
        {whom === 'NOBODY' ? null : (
          <Text span c="dimmed" size="sm">
            {' '}
            · <When at={since} />
          </Text>
        )}
      </Text>
    </Group>
  );
}
