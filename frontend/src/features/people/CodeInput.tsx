/** A one-time code: one field, so that it can be pasted, filled by the phone and read out. */
import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  numeric?: boolean;
  busy: boolean;
  error?: string | undefined;
  onCode: (code: string) => void;
}

export function CodeInput({ label, numeric = false, busy, error, onCode }: Props) {
  const { t } = useTranslation('shared');
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onCode(code.replace(/\s/g, ''));
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={label}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          inputMode={numeric ? 'numeric' : 'text'}
          autoFocus
          required
          error={error}
          dir="ltr"
          styles={{ input: { fontSize: '1.25rem', letterSpacing: '0.15em', textAlign: 'center' } }}
        />
        <Button type="submit" loading={busy} fullWidth>
          {t('signin.continue')}
        </Button>
      </Stack>
    </form>
  );
}
