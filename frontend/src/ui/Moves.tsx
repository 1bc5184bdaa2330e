/** Buttons drawn from the moves a record offers; a move that is refused now says why when asked. */
import { ActionIcon, Button, Group, Menu, Popover, Text } from '@mantine/core';
import { IconDots, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sayProblem } from './notify';
import { type Sayable, saying } from './saying';

export interface OfferedMove {
  action: string;
  label: string;
  allowed: boolean;
  refusal: Sayable | null;
}

interface Props {
  moves: readonly OfferedMove[];
  onMove: (action: string) => void;
  busy?: boolean;
  /** Actions kept behind the dots: the way out, not the way on. */
  aside?: readonly string[];
  size?: 'xs' | 'sm' | 'md';
}

export function Moves({ moves, onMove, busy = false, aside = [], size = 'sm' }: Props) {
  const ahead = moves.filter((move) => !aside.includes(move.action));
  const behind = moves.filter((move) => aside.includes(move.action));
  const first = ahead.find((move) => move.allowed);
  return (
    <Group gap="xs">
      {ahead.map((move) =>
        move.allowed ? (
          <AllowedMove
            key={move.action}
            move={move}
            main={move === first}
            busy={busy}
            size={size}
            onMove={onMove}
          />
        ) : (
          <RefusedMove key={move.action} move={move} size={size} />
        ),
      )}
      {behind.length > 0 ? <AsideMoves moves={behind} onMove={onMove} /> : null}
    </Group>
  );
}

interface AllowedProps {
  move: OfferedMove;
  main: boolean;
  busy: boolean;
  size: 'xs' | 'sm' | 'md';
  onMove: (action: string) => void;
}

function AllowedMove({ move, main, busy, size, onMove }: AllowedProps) {
  const label = useMoveLabel();
  return (
    <Button
      size={size}
      variant={main ? 'filled' : 'default'}
      loading={busy}
      onClick={() => onMove(move.action)}
    >
      {label(move)}
    </Button>
  );
}

function RefusedMove({ move, size }: { move: OfferedMove; size: 'xs' | 'sm' | 'md' }) {
  const { t } = useTranslation();
  const label = useMoveLabel();
  const said = move.refusal ? saying(move.refusal, t) : null;
  return (
    <Popover width={300} withArrow position="bottom-end" shadow="md">
      <Popover.Target>
        <Button
          size={size}
          variant="default"
          c="dimmed"
          leftSection={<IconLock size={14} aria-hidden />}
          aria-label={t('shared:notYet', { move: label(move) })}
        >
          {label(move)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600}>
          {said?.title}
        </Text>
        <Text size="sm">{said?.advice}</Text>
      </Popover.Dropdown>
    </Popover>
  );
}

function AsideMoves({ moves, onMove }: Pick<Props, 'moves' | 'onMove'>) {
  const { t, i18n } = useTranslation();
  const label = useMoveLabel();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('shared:more')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {moves.map((move) => (
          <Menu.Item
            key={move.action}
            leftSection={move.allowed ? null : <IconLock size={14} aria-hidden />}
            onClick={() => (move.refusal ? sayProblem(move.refusal, i18n) : onMove(move.action))}
          >
            {label(move)}
            {move.refusal ? (
              <Text size="xs" c="dimmed">
                {saying(move.refusal, t).title}
              </Text>
            ) : null}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function useMoveLabel() {
  const { t } = useTranslation();
  return (move: { action: string; label: string }) =>
    t(`move.${move.action}`, { defaultValue: move.label });
}
