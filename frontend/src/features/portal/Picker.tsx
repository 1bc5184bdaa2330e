/** Three ways to hand papers in: the camera, files, a folder or CD; on a desk also by dropping them. */
import { Button, Group, Text } from '@mantine/core';
import { IconCamera, IconDisc, IconFiles } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PhotoReview } from './PhotoReview';
import classes from './Picker.module.css';

interface Props {
  /** Photographs are named after this, with the time: phones call them all the same. */
  photoName?: string;
  onFiles: (files: File[]) => void;
  onDrop?: (data: DataTransfer) => void;
  folders?: boolean;
}

// Phones cannot choose folders, though some of their browsers say they can.
const hasFolders = () =>
  'webkitdirectory' in HTMLInputElement.prototype && !matchMedia('(pointer: coarse)').matches;

export function Picker({ photoName = 'photo', onFiles, onDrop, folders = true }: Props) {
  const { t } = useTranslation('portal');
  const [photos, setPhotos] = useState<File[]>([]);
  return (
    <DropField onDrop={onDrop}>
      <Group grow preventGrowOverflow={false} gap="sm" w="100%">
        <PickButton
          label={t('pick.camera')}
          icon={<IconCamera size={22} aria-hidden />}
          input={{ accept: 'image/*', capture: 'environment' }}
          onFiles={(files) => setPhotos([...photos, ...files.map(named(photoName))])}
          main
        />
        <PickButton
          label={t('pick.files')}
          icon={<IconFiles size={22} aria-hidden />}
          input={{ multiple: true }}
          onFiles={onFiles}
        />
        {folders && hasFolders() ? (
          <PickButton
            label={t('pick.folder')}
            icon={<IconDisc size={22} aria-hidden />}
            input={{ directory: true }}
            onFiles={onFiles}
          />
        ) : null}
      </Group>
      {onDrop ? (
        <Text size="sm" c="dimmed" visibleFrom="sm">
          {t('pick.drop')}
        </Text>
      ) : null}
      <PhotoReview
        photos={photos}
        onDrop={(gone) => setPhotos(photos.filter((photo) => photo !== gone))}
        onSend={() => {
          onFiles(photos);
          setPhotos([]);
        }}
      />
    </DropField>
  );
}

const named = (name: string) => (file: File, place: number) => {
  const at = new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  const ending = file.name.split('.').pop() ?? 'jpg';
  return new File([file], `${name}-${at}-${place + 1}.${ending}`, { type: file.type });
};

interface FieldProps {
  onDrop: ((data: DataTransfer) => void) | undefined;
  children: ReactNode;
}

function DropField({ onDrop, children }: FieldProps) {
  const { t } = useTranslation('portal');
  const [over, setOver] = useState(false);
  if (!onDrop) return <div className={classes.plain}>{children}</div>;
  const hover = (event: DragEvent, on: boolean) => {
    event.preventDefault();
    setOver(on);
  };
  return (
    <section
      className={classes.field}
      data-over={over || undefined}
      aria-label={t('pick.label')}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        onDrop(event.dataTransfer);
      }}
    >
      {children}
    </section>
  );
}

interface ButtonProps {
  label: string;
  icon: ReactNode;
  input: { accept?: string; capture?: 'environment'; multiple?: boolean; directory?: boolean };
  main?: boolean;
  onFiles: (files: File[]) => void;
}

function PickButton({ label, icon, input, main = false, onFiles }: ButtonProps) {
  const element = useRef<HTMLInputElement>(null);
  const { directory, ...rest } = input;
  return (
    <>
      <input
        ref={(found) => {
          element.current = found;
          if (directory) found?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={label}
        {...rest}
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (chosen.length > 0) onFiles(chosen);
        }}
      />
      <Button
        size="lg"
        variant={main ? 'filled' : 'default'}
        leftSection={icon}
        onClick={() => element.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
