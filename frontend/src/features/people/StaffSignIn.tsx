/** Staff sign in with e-mail and password, then the code of their authenticator. */
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giveTotp, type SignInStep, signIn } from '@/api/signin';
import { CodeInput } from './CodeInput';
import { DemoLogins } from './DemoLogins';
import { SignInFrame } from './SignInFrame';

interface Props {
  step: SignInStep;
  onStep: () => void;
}

export function StaffSignIn({ step, onStep }: Props) {
  const { t } = useTranslation('shared');
  const [reached, setReached] = useState(step);
  const settle = (next: SignInStep) => (next === 'IN' ? onStep() : setReached(next));
  return reached === 'TOTP' ? (
    <SignInFrame title={t('signin.second')} lead={t('signin.secondLead')} languages={['en', 'de']}>
      <TotpStep onStep={settle} />
    </SignInFrame>
  ) : (
    <SignInFrame title={t('signin.desk')} languages={['en', 'de']}>
      <PasswordStep onStep={settle} />
    </SignInFrame>
  );
}

function PasswordStep({ onStep }: { onStep: (next: SignInStep) => void }) {
  const { t } = useTranslation('shared');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: () => signIn(email, password),
    onSuccess: onStep,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  const choose = (login: { email: string; password: string }) => {
    setEmail(login.email);
    setPassword(login.password);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('signin.email')}
          type="email"
          autoComplete="username"
          required
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signin.password')}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={
            attempt.error ? t(`problem.${attempt.error.code}`, t('problem.signin')) : undefined
          }
          visibilityToggleButtonProps={{ 'aria-label': t('signin.showPassword') }}
        />
        <Button type="submit" loading={attempt.isPending} fullWidth>
          {t('signin.continue')}
        </Button>
        <DemoLogins window="desk" onChoose={choose} />
      </Stack>
    </form>
  );
}

function TotpStep({ onStep }: { onStep: (next: SignInStep) => void }) {
  const { t } = useTranslation('shared');
  const attempt = useMutation({ mutationFn: giveTotp, onSuccess: onStep });
  return (
    <>
      <CodeInput
        label={t('signin.totp')}
        numeric
        busy={attempt.isPending}
        error={attempt.error ? t(`problem.${attempt.error.code}`, t('problem.code')) : undefined}
        onCode={(code) => attempt.mutate(code)}
      />
      <DemoLogins window="desk" codes onChoose={(login) => attempt.mutate(login.totp_code)} />
    </>
  );
}
