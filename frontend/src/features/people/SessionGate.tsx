/** Lets signed-in people of the right audience through; asks everybody else to sign in, where they are. */
import { Box, Button, Center, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentStep, type SignInStep, signOut } from '@/api/signin';
import { Failed } from '@/ui/PartBoundary';
import { type Audience, useMe } from './me';
import { SignInFrame } from './SignInFrame';
import { SessionEnded, useKeepSession, useSessionEnded } from './useSession';

const WINDOWS: Record<Audience, string> = {
  STAFF: '/desk',
  PATIENT: '/portal',
  CLINIC: '/clinic',
};

type SignIn = (step: SignInStep, onStep: () => void) => ReactNode;

interface Props {
  audience: Audience;
  signIn: SignIn;
  children: ReactNode;
}

export function SessionGate({ audience, signIn, children }: Props) {
  const me = useMe();
  const ended = useSessionEnded(me.data);
  if (me.isPending) return <Waiting />;
  if (me.error && !me.data) return <Fault error={me.error} again={() => void me.refetch()} />;
  if (!me.data.audience) {
    return (
      <SessionEnded value={ended}>
        <SignInHere signIn={signIn} />
      </SessionEnded>
    );
  }
  if (me.data.audience === audience) {
    return <Inside limit={me.data.idle_seconds}>{children}</Inside>;
  }
  return <Elsewhere audience={me.data.audience} name={me.data.name} />;
}

function Inside({ limit, children }: { limit: number | null; children: ReactNode }) {
  useKeepSession(limit ?? Number.POSITIVE_INFINITY);
  return children;
}

/** Somebody may come back half-way, with the password given and the code not. */
function SignInHere({ signIn }: { signIn: SignIn }) {
  const queries = useQueryClient();
  const session = useQuery({ queryKey: ['session'], queryFn: currentStep, gcTime: 0 });
  if (session.isPending) return <Waiting />;
  if (session.error) return <Fault error={session.error} again={() => void session.refetch()} />;
  return signIn(session.data, () => void queries.resetQueries());
}

function Elsewhere({ audience, name }: { audience: Audience; name: string }) {
  const { t } = useTranslation('shared');
  return (
    <SignInFrame title={t('signin.elsewhere')}>
      <Stack>
        <Text c="dimmed">{t('signin.elsewhereAdvice', { name })}</Text>
        <Button component="a" href={WINDOWS[audience]}>
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

function Fault({ error, again }: { error: Error; again: () => void }) {
  return (
    <Center h="60vh" p="md">
      <Box maw={480}>
        <Failed error={error} again={again} />
      </Box>
    </Center>
  );
}
