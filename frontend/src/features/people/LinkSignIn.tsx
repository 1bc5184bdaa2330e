/** Patients and clinics sign in with the link they were sent and a one-time code by e-mail. */
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendCodeForLink } from '@/api/links';
import { askForCode, giveCode, type SignInStep } from '@/api/signin';
import { Loading } from '@/ui/Loading';
import { Failed } from '@/ui/PartBoundary';
import { CodeInput } from './CodeInput';
import { DemoLogins } from './DemoLogins';
import { SignInFrame } from './SignInFrame';

interface Props {
  window: 'portal' | 'clinic';
  languages: readonly string[];
  /** The token of the link somebody came by; without one they give their address. */
  token?: string | undefined;
  step?: SignInStep;
  onIn: () => void;
}

export function LinkSignIn({ window, languages, token, step = 'PASSWORD', onIn }: Props) {
  const { t } = useTranslation('shared');
  const [asked, setAsked] = useState(step === 'CODE');
  if (token) {
    return (
      <SignInFrame title={t('signin.welcome')} languages={languages}>
        <FromLink token={token} onIn={onIn} />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame
      title={t(`signin.${window}`)}
      lead={asked ? undefined : t('signin.linkLead')}
      languages={languages}
    >
      {asked ? (
        <Confirm onIn={onIn} onAgain={() => setAsked(false)} />
      ) : (
        <Address window={window} onAsked={() => setAsked(true)} />
      )}
    </SignInFrame>
  );
}

function FromLink({ token, onIn }: { token: string; onIn: () => void }) {
  const { t } = useTranslation('shared');
  // A link is good for one code at a time, so it is asked once and never again on focus.
  const sent = useQuery({
    queryKey: ['link', token],
    queryFn: () => sendCodeForLink(token),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (sent.isPending) return <Loading lines={2} />;
  if (sent.error) return <Failed error={sent.error} />;
  return (
    <Stack>
      <Text>
        {t('signin.sentTo')} <bdi>{sent.data.masked_email}</bdi>
      </Text>
      <Confirm onIn={onIn} onAgain={() => void sent.refetch()} />
    </Stack>
  );
}

function Address({ window, onAsked }: { window: 'portal' | 'clinic'; onAsked: () => void }) {
  const { t } = useTranslation('shared');
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => askForCode(email), onSuccess: onAsked });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('signin.email')}
          type="email"
          autoComplete="email"
          dir="ltr"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={ask.error ? t(`problem.${ask.error.code}`, t('problem.unexpected')) : undefined}
        />
        <Button type="submit" loading={ask.isPending} fullWidth>
          {t('signin.sendCode')}
        </Button>
        <DemoLogins window={window} onChoose={(login) => setEmail(login.email)} />
      </Stack>
    </form>
  );
}

function Confirm({ onIn, onAgain }: { onIn: () => void; onAgain: () => void }) {
  const { t } = useTranslation('shared');
  const attempt = useMutation({
    mutationFn: giveCode,
    onSuccess: (step) => (step === 'IN' ? onIn() : undefined),
  });
  return (
    <Stack>
      <Text c="dimmed" size="sm">
        {t('signin.codeLead')}
      </Text>
      <CodeInput
        label={t('signin.code')}
        busy={attempt.isPending}
        error={attempt.error ? t(`problem.${attempt.error.code}`, t('problem.code')) : undefined}
        onCode={(code) => attempt.mutate(code)}
      />
      <Button variant="subtle" onClick={onAgain}>
        {t('signin.newCode')}
      </Button>
    </Stack>
  );
}
