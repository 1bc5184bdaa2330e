/** What can be done about one word: take the proposal, keep what was read, or type it. */
import { Button, Group, TextInput } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordOut } from '@/api/generated/types.gen';
import { directionOf } from '@/lib/languages';

interface Props {
  word: WordOut;
  language: string;
  busy: boolean;
  input: RefObject<HTMLInputElement | null>;
  onDecide: (text: string) => void;
  /** Somebody stopped typing without a decision. */
  onLeave: () => void;
}

export function SettleWord({ word, language, busy, input, onDecide, onLeave }: Props) {
  const { t } = useTranslation('desk');
  const { text: read, proposed } = word;
  const [typed, setTyped] = useState('');
  return (
    <Group gap={6} p={6} align="end">
      {proposed === undefined ? null : (
        <Button size="xs" loading={busy} onClick={() => onDecide(proposed)}>
          {t('words.accept')} <bdi>&nbsp;“{proposed}”</bdi>
        </Button>
      )}
      <Button size="xs" variant="default" loading={busy} onClick={() => onDecide(read)}>
        {t('words.keep')} <bdi>&nbsp;“{read}”</bdi>
      </Button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) onDecide(typed.trim());
        }}
      >
        <TextInput
          ref={input}
          size="xs"
          w={170}
          lang={language || undefined}
          dir={directionOf(language)}
          aria-label={t('words.type')}
          placeholder={t('words.type')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onLeave()}
        />
      </form>
    </Group>
  );
}
