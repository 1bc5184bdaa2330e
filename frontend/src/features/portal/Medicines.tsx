/** Step 5: the medicines taken now: a photograph of the list, or the list typed in. */
import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A typed list travels as a paper like any other, so it is read, translated and kept like one. */
export function Medicines({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('portal');
  const [text, setText] = useState('');
  const send = (words: string) => {
    onFiles([paperOf(t('medicines.heading'), words)]);
    setText('');
  };
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {t('medicines.write')}
      </Title>
      <Textarea
        label={t('medicines.label')}
        description={t('medicines.hint')}
        minRows={4}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button disabled={!text.trim()} onClick={() => send(text)}>
        {t('medicines.send')}
      </Button>
      <Text ta="center">{t('medicines.or')}</Text>
      <Button variant="default" onClick={() => send(t('medicines.noneText'))}>
        {t('medicines.none')}
      </Button>
    </Stack>
  );
}

function paperOf(heading: string, words: string): File {
  const today = new Date().toISOString().slice(0, 10);
  const at = Date.now().toString(36);
  return new File([`${heading}\n${today}\n\n${words.trim()}\n`], `medicines-${today}-${at}.txt`, {
    type: 'text/plain',
  });
}
