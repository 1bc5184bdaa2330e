/** A case on the board: moved by dragging, or by its menu. */
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { ActionIcon, Badge, Box, Group, Menu, Text } from '@mantine/core';
import { IconArrowsMove, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCaseOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { CaseRow } from '@/api/generated/types.gen';
import { useMoveLabel } from '@/ui/Moves';
import { sayProblem } from '@/ui/notify';
import { type Sayable, saying } from '@/ui/saying';
import { When } from '@/ui/When';
import classes from './CaseBoard.module.css';
import { Waiting } from './Waiting';

interface Props {
  row: CaseRow;
  onMove: (row: CaseRow, action: string) => void;
}

export function CaseCard({ row, onMove }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    if (!card.current) return;
    return draggable({
      element: card.current,
      getInitialData: () => ({ caseId: row.id }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [row.id]);
  return (
    <Box
      ref={card}
      className={classes.card}
      data-dragging={dragging || undefined}
      component="article"
    >
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Link to="/desk/cases/$caseId" params={{ caseId: row.id }} className={classes.link}>
          {row.number}
        </Link>
        <CardMenu row={row} onMove={onMove} />
      </Group>
      <Text size="sm" fw={550} lineClamp={2}>
        {row.headline || '–'}
      </Text>
      <Group gap={6} mt={4} mb={6}>
        <Text size="sm">
          {row.family_name}, {row.given_name}
        </Text>
        <Badge size="sm" color="gray" variant="outline">
          {(row.languages[0] ?? '–').toUpperCase()}
        </Badge>
      </Group>
      <Waiting whom={row.waiting_for} since={row.waiting_since} />
      {row.due_on ? (
        <Text size="xs" c="dimmed" mt={4}>
          <Due on={row.due_on} />
        </Text>
      ) : null}
    </Box>
  );
}

function Due({ on }: { on: string }) {
  const { t } = useTranslation('desk');
  return (
    <>
      {t('due')} <When at={on} />
    </>
  );
}

function CardMenu({ row, onMove }: Props) {
  const { t } = useTranslation('desk');
  const [opened, setOpened] = useState(false);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('board.move', { number: row.number })}
        >
          <IconArrowsMove size={15} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{opened ? <Steps row={row} onMove={onMove} /> : null}</Menu.Dropdown>
    </Menu>
  );
}

/** The steps are asked for when the menu opens: rows of the list do not carry them. */
function Steps({ row, onMove }: Props) {
  const { t, i18n } = useTranslation('desk');
  const label = useMoveLabel();
  const found = useQuery(getCaseOptions({ path: { case_id: row.id } }));
  if (!found.data) return <Menu.Label>{t('shared:loading')}</Menu.Label>;
  if (found.data.moves.length === 0) return <Menu.Label>{t('board.noMoves')}</Menu.Label>;
  return found.data.moves.map((move) => (
    <Menu.Item
      key={move.action}
      leftSection={move.allowed ? null : <IconLock size={14} aria-hidden />}
      onClick={() => (move.refusal ? sayProblem(move.refusal, i18n) : onMove(row, move.action))}
    >
      {label(move)}
      {move.refusal ? <Refused refusal={move.refusal} /> : null}
    </Menu.Item>
  ));
}

function Refused({ refusal }: { refusal: Sayable }) {
  const { t } = useTranslation('desk');
  return (
    <Text size="xs" c="dimmed">
      {saying(refusal, t).title}
    </Text>
  );
}
