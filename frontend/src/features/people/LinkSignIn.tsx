/** Patients and clinics sign in with the link they were sent and a one-time code by e-mail. */
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendCodeForLink } from '@/api/links';
import { askForCode, giveCode, type SignInStep, signOut } from '@/api/signin';
import { Loading } from '@/ui/Loading';
import { Failed } from '@/ui/PartBoundary';
import { CodeInput } from './CodeInput';
import { DemoCode, DemoGuests } from './DemoGuests';
import { useMe } from './me';
import { SignInFrame } from './SignInFrame';

type Window = 'portal' | 'clinic';

interface Props {
  window: Window;
  languages: readonly string[];
  /** The token of the link somebody came by; without one they give their address. */
  token?: string | undefined;
  step?: SignInStep;
  /** `target` is the page the link is for. */
  onIn: (target: string) => void;
}

export function LinkSignIn({ window, languages, token, step = 'PASSWORD', onIn }: Props) {
  const { t } = useTranslation('shared');
  const [asked, setAsked] = useState(step === 'CODE');
  const [email, setEmail] = useState('');
  if (token) {
    return (
      <SignInFrame title={t('signin.welcome')} languages={languages}>
        <FromLink window={window} token={token} onIn={onIn} />
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
        <Confirm
          window={window}
          sentTo={email}
          onIn={() => onIn(`/${window}`)}
          onAgain={() => setAsked(false)}
        />
      ) : (
        <Address
          window={window}
          onAsked={(address) => {
            setEmail(address);
            setAsked(true);
          }}
        />
      )}
    </SignInFrame>
  );
}

interface LinkProps {
  window: Window;
  token: string;
  onIn: (target: string) => void;
}

/** A device may still be signed in, perhaps as another member of the family. */
function FromLink(props: LinkProps) {
  const me = useMe();
  if (me.isPending) return <Loading lines={2} />;
  if (me.data?.audience) return <AlreadyIn {...props} name={me.data.name} />;
  return <SendCode {...props} />;
}

function AlreadyIn({ window, name, onIn }: LinkProps & { name: string }) {
  const { t } = useTranslation();
  const leave = () => void signOut().then(() => location.reload());
  return (
    <Stack>
      <Text>{t('already.in', { name })}</Text>
      <Button onClick={() => onIn(`/${window}`)}>{t('already.goOn')}</Button>
      <Button variant="default" onClick={leave}>
        {t('already.other')}
      </Button>
    </Stack>
  );
}

function SendCode({ window, token, onIn }: LinkProps) {
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
      <Confirm
        window={window}
        sentTo={sent.data.masked_email}
        onIn={() => onIn(sent.data.target)}
        onAgain={() => void sent.refetch()}
      />
    </Stack>
  );
}

function Address({ window, onAsked }: { window: Window; onAsked: (email: string) => void }) {
  const { t } = useTranslation('shared');
  const [email, setEmail] = useState('');
  const ask = useMutation({
    mutationFn: () => askForCode(email),
    onSuccess: () => onAsked(email),
    meta: { quiet: true },
  });
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
        <DemoGuests window={window} />
      </Stack>
    </form>
  );
}

interface ConfirmProps {
  window: Window;
  sentTo: string;
  onIn: () => void;
  onAgain: () => void;
}

function Confirm({ window, sentTo, onIn, onAgain }: ConfirmProps) {
  const { t } = useTranslation('shared');
  const attempt = useMutation({
    mutationFn: giveCode,
    onSuccess: (step) => (step === 'IN' ? onIn() : undefined),
    meta: { quiet: true },
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
      <DemoCode window={window} sentTo={sentTo} onCode={(code) => attempt.mutate(code)} />
    </Stack>
  );
}
