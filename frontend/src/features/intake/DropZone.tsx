/** Takes files and folders by drop or by button, and shows each on its way. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DropZone.module.css';
import { filesIn } from './dropped';
import { Outcome } from './Outcome';
import { Sending } from './Sending';
import { useUploads } from './useUploads';

interface Props {
  caseId: string;
  /** What people are asked for; the server sorts by content, so anything may come. */
  hint: string;
}

export function DropZone({ caseId, hint }: Props) {
  const [over, setOver] = useState(false);
  const { sending, batches, send, forget, hide } = useUploads(caseId);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesIn(event.dataTransfer).then(send);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <Stack gap="xs">
      <section
        className={classes.zone}
        data-over={over || undefined}
        aria-label={hint}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={22} aria-hidden />
        <Text size="sm">{hint}</Text>
        <Pickers onFiles={send} />
      </section>
      <Sending sending={sending} onForget={forget} />
      {batches.map((batch) => (
        <Outcome key={batch} batchId={batch} onClose={() => hide(batch)} />
      ))}
    </Stack>
  );
}

function Pickers({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosen = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])]);
    input.value = '';
  };
  return (
    <Group gap="xs">
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t('upload.files')}
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={(element) => {
          folder.current = element;
          element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={t('upload.folder')}
        onChange={(event) => chosen(event.currentTarget)}
      />
      <Button variant="light" onClick={() => files.current?.click()}>
        {t('upload.files')}
      </Button>
      <Button variant="subtle" onClick={() => folder.current?.click()}>
        {t('upload.folder')}
      </Button>
    </Group>
  );
}
