/** Says who holds the ball, and lets a person hand it on. */
import { Menu, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { waitForMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { CaseOut } from '@/api/generated/types.gen';
import { Waiting } from './Waiting';

const WHOM = ['US', 'PATIENT', 'CLINIC', 'TRANSLATOR', 'PAYER'] as const;

export function WaitFor({ shown }: { shown: CaseOut }) {
  const { t } = useTranslation('desk');
  const wait = useMutation(waitForMutation());
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton aria-label={t('waitFor', { whom: t(`waiting.${shown.waiting_for}`) })}>
          <Waiting whom={shown.waiting_for} since={shown.waiting_since} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {WHOM.map((whom) => (
          <Menu.Item
            key={whom}
            onClick={() =>
              wait.mutate({ path: { case_id: shown.id }, body: { waiting_for: whom } })
            }
          >
            {t(`waiting.${whom}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
