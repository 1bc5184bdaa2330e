/** One of two pages that look alike: whose it is, the page as one turns it, and what can go. */
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './LooksLike.module.css';

interface Props {
  documentId: string;
  name: string;
  page: number;
  /** Degrees clockwise that set it upright, as it is read. */
  rotation: number;
  /** Whether the page lies among others that stay. */
  among: boolean;
  busy: boolean;
  onAside: () => void;
  onClose: () => void;
}

export function ComparedPage({ documentId, name, page, rotation, among, ...acts }: Props) {
  const { t } = useTranslation('desk');
  const [turned, setTurned] = useState(rotation);
  return (
    <figure className={classes.side}>
      <figcaption>
        <Text size="sm" fw={600} dir="auto">
          {name}
        </Text>
        <Group gap={4}>
          <Text size="xs" c="dimmed">
            {t('document.goto', { page })}
          </Text>
          {([-90, 90] as const).map((by) => (
            <ActionIcon
              key={by}
              variant="subtle"
              color="gray"
              aria-label={t(by < 0 ? 'alike.left' : 'alike.right', { page, name })}
              onClick={() => setTurned((turned + by + 360) % 360)}
            >
              {by < 0 ? (
                <IconRotate2 size={16} aria-hidden />
              ) : (
                <IconRotateClockwise2 size={16} aria-hidden />
              )}
            </ActionIcon>
          ))}
        </Group>
      </figcaption>
      <Group gap="xs">
        {among ? (
          <Button
            size="xs"
            component={Link}
            to={`/desk/documents/${documentId}`}
            search={{ page, cut: page } as never}
            onClick={acts.onClose}
          >
            {t('alike.cut', { page })}
          </Button>
        ) : null}
        <Button size="xs" variant="default" loading={acts.busy} onClick={acts.onAside}>
          {t(among ? 'alike.asideWhole' : 'alike.aside')}
        </Button>
      </Group>
      <Turned
        src={`/api/desk/documents/${documentId}/pages/${page}/image?width=1400`}
        label={t('document.page', { page, name })}
        turn={turned}
      />
    </figure>
  );
}

/** A picture turned in a frame of its own size: what lies beside it keeps its place. */
function Turned({ src, label, turn }: { src: string; label: string; turn: number }) {
  const [size, setSize] = useState({ width: 210, height: 297 });
  const { width, height } = size;
  const lying = turn % 180 !== 0;
  return (
    <div
      className={classes.frame}
      style={{ aspectRatio: lying ? `${height} / ${width}` : `${width} / ${height}` }}
    >
      <img
        src={src}
        alt={label}
        style={{ inlineSize: lying ? `${(width / height) * 100}%` : '100%', rotate: `${turn}deg` }}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
          setSize({ width: naturalWidth, height: naturalHeight })
        }
      />
    </div>
  );
}
