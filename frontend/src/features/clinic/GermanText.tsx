/** The German of a page, sentence by sentence; the original words are one touch away. */
import { Box, Switch, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClinicSegment } from '@/api/generated/types.gen';
import { Quoted } from '@/ui/Quoted';
import classes from './GermanText.module.css';

interface Props {
  language: string;
  segments: readonly ClinicSegment[];
  picked: string | undefined;
  onPick: (id: string) => void;
}

export function GermanText({ language, segments, picked, onPick }: Props) {
  const { t } = useTranslation('clinic');
  const [both, setBoth] = useState(false);
  if (segments.length === 0) {
    return (
      <Box className="zb-surface" p="md">
        <Text>{t(language.startsWith('de') ? 'paper.isGerman' : 'paper.empty')}</Text>
      </Box>
    );
  }
  return (
    <Box className="zb-surface" p="md">
      <Switch
        mb="sm"
        label={t('paper.both')}
        checked={both}
        onChange={(event) => setBoth(event.currentTarget.checked)}
      />
      {segments.map((segment) => (
        <UnstyledButton
          key={segment.id}
          className={classes.segment}
          data-kind={segment.kind}
          aria-pressed={segment.id === picked}
          onClick={() => onPick(segment.id)}
        >
          <span lang="de">{segment.target}</span>
          {both ? (
            <Quoted lang={language} size="sm" c="dimmed" className={classes.source}>
              {segment.source}
            </Quoted>
          ) : null}
        </UnstyledButton>
      ))}
    </Box>
  );
}
