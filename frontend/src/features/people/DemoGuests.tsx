/** In a demonstration guests are let in without a mailbox: their link and their code are offered. */
import { Button, Divider, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  getDemoCodeMutation,
  listDemoLoginsOptions,
  makeDemoLinkMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import { useMe } from './me';

function useGuests(window: string) {
  const demo = useMe().data?.demo ?? false;
  const offered = useQuery({ ...listDemoLoginsOptions(), enabled: demo, staleTime: 60_000 });
  return offered.data?.filter((login) => login.window === window) ?? [];
}

export function DemoGuests({ window }: { window: string }) {
  const { t } = useTranslation();
  const guests = useGuests(window);
  const open = useMutation({
    ...makeDemoLinkMutation(),
    onSuccess: ({ path }) => location.assign(path),
  });
  if (guests.length === 0) return null;
  return (
    <Stack gap="xs">
      <Divider label={t('demo.title')} />
      {guests.map((guest) => (
        <Button
          key={guest.email}
          variant="default"
          loading={open.isPending && open.variables.body.email === guest.email}
          onClick={() => open.mutate({ body: { email: guest.email } })}
        >
          {t('demo.openAs', { name: guest.name })}
        </Button>
      ))}
    </Stack>
  );
}

interface CodeProps {
  window: string;
  /** The address, in full or as the link shows it: `e•••@example.org`. */
  sentTo: string;
  onCode: (code: string) => void;
}

export function DemoCode({ window, sentTo, onCode }: CodeProps) {
  const { t } = useTranslation();
  const guests = useGuests(window).filter(({ email }) => fits(email, sentTo));
  const read = useMutation({
    ...getDemoCodeMutation(),
    onSuccess: ({ code }) => onCode(code),
    // To ask for everything anew would send another code.
    meta: { local: true },
  });
  if (guests.length === 0) return null;
  return (
    <Stack gap="xs">
      <Divider label={t('demo.title')} />
      {guests.map((guest) => (
        <Button
          key={guest.email}
          variant="default"
          onClick={() => read.mutate({ body: { email: guest.email } })}
        >
          {t('demo.useCode', { name: guest.name })}
        </Button>
      ))}
    </Stack>
  );
}

function fits(email: string, shown: string): boolean {
  const [start = '', end = ''] = shown.split('•••');
  return (
    shown === email || (shown.includes('•••') && email.startsWith(start) && email.endsWith(end))
  );
}
