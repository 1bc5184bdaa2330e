/** In a demonstration the accounts are offered, so that nobody has to look them up. */
import { Button, Divider, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listDemoLoginsOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { DemoLogin } from '@/api/generated/types.gen';
import { useMe } from './me';

interface Props {
  window: string;
  codes?: boolean;
  onChoose: (login: DemoLogin) => void;
}

export function DemoLogins({ window, codes = false, onChoose }: Props) {
  const { t } = useTranslation('shared');
  // Outside a demonstration this address does not exist, so it is not asked.
  const demo = useMe().data?.demo ?? false;
  const offered = useQuery({
    ...listDemoLoginsOptions(),
    enabled: demo,
    staleTime: codes ? 0 : 60_000,
    refetchInterval: codes ? 5_000 : false,
  });
  const logins = offered.data?.filter((login) => login.window === window) ?? [];
  if (logins.length === 0) return null;
  return (
    <Stack gap="xs" mt={codes ? 'md' : 0}>
      <Divider label={t('signin.demo')} />
      {logins.map((login) => (
        <Button key={login.email} variant="default" size="xs" onClick={() => onChoose(login)}>
          {login.role} · {codes ? login.totp_code : login.email}
        </Button>
      ))}
    </Stack>
  );
}
