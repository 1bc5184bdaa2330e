/** Takes files and folders by drop or by button, and shows each on its way. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saying } from '@/ui/saying';
import classes from './DropZone.module.css';
import { filesIn } from './dropped';
import { Outcome } from './Outcome';
import { type OnItsWay, useUploads } from './useUploads';

interface Props {
  caseId: string;
  /** What people are asked for; the server sorts by content, so anything may come. */
  hint: string;
}

export function DropZone({ caseId, hint }: Props) {
  const [over, setOver] = useState(false);
  const [seen, setSeen] = useState<string[]>([]);
  const { sending, batches, send, forget } = useUploads(caseId);
  const take = (files: File[]) => void send(files);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesIn(event.dataTransfer).then(take);
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
        <Pickers onFiles={take} />
      </section>
      {sending.map((item) => (
        <Sending key={item.id} item={item} onForget={() => forget(item.id)} />
      ))}
      {batches
        .filter((batch) => !seen.includes(batch))
        .map((batch) => (
          <Outcome key={batch} batchId={batch} onClose={() => setSeen([...seen, batch])} />
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

function Sending({ item, onForget }: { item: OnItsWay; onForget: () => void }) {
  const { t } = useTranslation();
  const said = item.problem ? saying(item.problem, t) : null;
  return (
    <Group gap="sm" wrap="nowrap" role="status">
      <Text size="sm" w="40%" truncate dir="auto">
        {item.name}
      </Text>
      {said ? (
        <>
          <Text size="sm" c="red" flex={1}>
            {said.title} {said.advice}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={onForget}>
            {t('shared:close')}
          </Button>
        </>
      ) : (
        <Progress
          value={item.total ? (item.sent / item.total) * 100 : 100}
          flex={1}
          aria-label={t('upload.progress', { name: item.name })}
        />
      )}
    </Group>
  );
}
