/** What was read, in reading order; a line that holds the picked word is marked. */
import { Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PageOut } from '@/api/generated/types.gen';
import { Quoted } from '@/ui/Quoted';
import classes from './DocumentView.module.css';

interface Props {
  shown: PageOut;
  picked: number | undefined;
  onPick: (word: number) => void;
}

export function ReadText({ shown, picked, onPick }: Props) {
  const { t } = useTranslation('desk');
  const word = picked === undefined ? undefined : shown.words[picked];
  return (
    <Box className="zb-surface" p="sm">
      <Text size="xs" c="dimmed" mb={6}>
        {t(`source.${shown.source}`)} · {Math.round(shown.confidence * 100)} %
      </Text>
      <Quoted lang={shown.language} block size="sm">
        {shown.text.split('\n').map((line, place) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a page never move
            key={place}
            line={line}
            marked={word !== undefined && line.includes(word.text)}
            onPick={() => onPick(firstWordOf(shown, line))}
          />
        ))}
      </Quoted>
    </Box>
  );
}

function Line({ line, marked, onPick }: { line: string; marked: boolean; onPick: () => void }) {
  return (
    <button
      type="button"
      className={classes.line}
      data-marked={marked || undefined}
      onClick={onPick}
    >
      {line || ' '}
    </button>
  );
}

/** The first word of a line, found where the words of the line follow each other. */
function firstWordOf(page: PageOut, line: string): number {
  const words = line.split(/\s+/).filter(Boolean);
  const place = page.words.findIndex((word, index) =>
    words.slice(0, 3).every((text, offset) => page.words[index + offset]?.text === text && word),
  );
  return Math.max(0, place);
}
