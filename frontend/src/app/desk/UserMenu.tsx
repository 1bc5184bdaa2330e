/** Who is signed in, and the way out. */
import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/signin';
import { useSignedIn } from '@/features/people/me';

export function UserMenu() {
  const { t } = useTranslation(['desk', 'shared']);
  const me = useSignedIn();
  const roles = me.roles.map((role) => t(`role.${role}`, role)).join(', ');
  const leave = () => void signOut().then(() => location.assign('/desk'));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton aria-label={t('you', { name: me.name })}>
          <Avatar size={32} name={me.name} color="initials" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.name} · {roles}
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
          {t('shared:signin.out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
