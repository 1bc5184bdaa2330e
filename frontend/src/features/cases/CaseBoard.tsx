/** A column per stage; a card dropped where it may not go says why. */
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Badge, Box, Group, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCaseOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { CaseRow, CaseState } from '@/api/generated/types.gen';
import { sayProblem } from '@/ui/notify';
import classes from './CaseBoard.module.css';
import { CaseCard } from './CaseCard';
import { COLUMNS } from './stages';
import { useCaseMoves } from './useCaseMoves';

export function CaseBoard({ rows }: { rows: readonly CaseRow[] }) {
  const { t } = useTranslation('desk');
  const { move, asking } = useCaseMoves();
  const dropped = useDropped(move);
  return (
    // A scrolling place must be reachable by keyboard, also without a card in it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={classes.board} aria-label={t('board.label')} tabIndex={0}>
      {COLUMNS.map((state) => (
        <Column
          key={state}
          state={state}
          rows={rows.filter((row) => row.state === state)}
          onDropped={(caseId) => void dropped(caseId, state)}
          onMove={(row, action) => move(row.id, action)}
        />
      ))}
      {asking}
    </section>
  );
}

/** Finds the step that leads to the column, and takes it or says why not. */
function useDropped(move: (caseId: string, action: string) => void) {
  const { t, i18n } = useTranslation('desk');
  const queries = useQueryClient();
  return async (caseId: string, state: CaseState) => {
    const found = await queries.fetchQuery(getCaseOptions({ path: { case_id: caseId } }));
    const wanted = found.moves.find((move) => move.to === state);
    if (found.state === state) return;
    if (!wanted) {
      sayProblem({ message: t('board.noWay'), advice: t('board.noWayAdvice') }, i18n);
    } else if (wanted.refusal) {
      sayProblem(wanted.refusal, i18n);
    } else {
      move(caseId, wanted.action);
    }
  };
}

interface ColumnProps {
  state: CaseState;
  rows: readonly CaseRow[];
  onDropped: (caseId: string) => void;
  onMove: (row: CaseRow, action: string) => void;
}

function Column({ state, rows, onDropped, onMove }: ColumnProps) {
  const { t } = useTranslation('desk');
  const heading = useId();
  const { column, over } = useDropPlace(onDropped);
  return (
    <Box
      component="section"
      ref={column}
      className={classes.column}
      data-over={over || undefined}
      aria-labelledby={heading}
    >
      <Group justify="space-between" px={4} pb={6} wrap="nowrap">
        <Title order={2} size="h6" id={heading}>
          {t(`stage.${state}`)}
        </Title>
        <Badge color="gray" variant="transparent" c="dimmed">
          {rows.length}
        </Badge>
      </Group>
      <div className={classes.cards}>
        {rows.map((row) => (
          <CaseCard key={row.id} row={row} onMove={onMove} />
        ))}
        {rows.length === 0 ? (
          <Text size="xs" c="dimmed" ta="center" py="md">
            {t('board.empty')}
          </Text>
        ) : null}
      </div>
    </Box>
  );
}

function useDropPlace(onDropped: (caseId: string) => void) {
  const column = useRef<HTMLDivElement>(null);
  const latest = useRef(onDropped);
  latest.current = onDropped;
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!column.current) return;
    return dropTargetForElements({
      element: column.current,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        latest.current(String(source.data.caseId));
      },
    });
  }, []);
  return { column, over };
}
