/** Lets signed-in people of the right audience through; asks everybody else to sign in, where they are. */
import { Button, Center, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentStep, type SignInStep, signOut } from '@/api/signin';
import { Failed } from '@/ui/PartBoundary';
import { useMe } from './me';
import { SignInFrame } from './SignInFrame';

const WINDOWS = { STAFF: '/desk', PATIENT: '/portal', CLINIC: '/clinic' } as const;

interface Props {
  audience: keyof typeof WINDOWS;
  signIn: (step: SignInStep, onStep: () => void) => ReactNode;
  children: ReactNode;
}

export function SessionGate({ audience, signIn, children }: Props) {
  const queries = useQueryClient();
  const session = useQuery({ queryKey: ['session'], queryFn: currentStep, staleTime: 60_000 });
  if (session.isPending) return <Waiting />;
  if (session.error) return <Failed error={session.error} again={() => void session.refetch()} />;
  if (session.data !== 'IN') return signIn(session.data, () => void queries.resetQueries());
  return <RightWindow audience={audience}>{children}</RightWindow>;
}

function RightWindow({ audience, children }: Omit<Props, 'signIn'>) {
  const { t } = useTranslation('shared');
  const me = useMe();
  if (me.isPending) return <Waiting />;
  if (me.error) return <Failed error={me.error} again={() => void me.refetch()} />;
  if (me.data.audience === audience) return children;
  return (
    <SignInFrame title={t('signin.elsewhere')}>
      <Stack>
        <Text c="dimmed">{t('signin.elsewhereAdvice', { name: me.data.name })}</Text>
        <Button component="a" href={WINDOWS[me.data.audience]}>
          {t('signin.goThere')}
        </Button>
        <Button variant="default" onClick={() => void signOut().then(() => location.reload())}>
          {t('signin.out')}
        </Button>
      </Stack>
    </SignInFrame>
  );
}

function Waiting() {
  return (
    <Center h="60vh">
      <Loader type="dots" />
    </Center>
  );
}
