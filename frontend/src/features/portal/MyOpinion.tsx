/** The opinion in the patient's language beside the German original, sentence by sentence. */
import { Anchor, Box, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyOpinion as Opinion } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { languageName } from '@/lib/languages';
import { Quoted } from '@/ui/Quoted';
import classes from './MyOpinion.module.css';

const SIDES = ['own', 'both', 'german'] as const;

type Side = (typeof SIDES)[number];

export function MyOpinion({ opinion }: { opinion: Opinion }) {
  const { t, i18n } = useTranslation('portal');
  const wide = matchMedia('(min-width: 48em)').matches;
  const german = opinion.segments.length === 0;
  const [side, setSide] = useState<Side>(german ? 'german' : wide ? 'both' : 'own');
  return (
    <Stack>
      <Text>
        <bdi>{opinion.center_name}</bdi> · {day(opinion.delivered_at, i18n.language)}
      </Text>
      {german ? null : (
        <SegmentedControl
          fullWidth
          size="md"
          value={side}
          onChange={setSide}
          aria-label={t('opinion.side')}
          data={[
            { value: 'own', label: languageName(opinion.language, i18n.language) },
            { value: 'both', label: t('opinion.both') },
            { value: 'german', label: languageName('de', i18n.language) },
          ]}
        />
      )}
      <Box className="zb-surface" p="md">
        {german ? (
          <Quoted lang="de" block style={{ whiteSpace: 'pre-wrap' }}>
            {opinion.german}
          </Quoted>
        ) : (
          <Sentences opinion={opinion} side={side} />
        )}
      </Box>
      <Text size="sm" c="dimmed">
        {opinion.signed_by ? t('opinion.signed', { name: opinion.signed_by }) : ''}{' '}
        {t('opinion.binding')}
      </Text>
      <Anchor href="/api/portal/opinion/original" download py={10}>
        {t('opinion.original')}
      </Anchor>
    </Stack>
  );
}

function Sentences({ opinion, side }: { opinion: Opinion; side: Side }) {
  return (
    <div className={classes.text} data-side={side}>
      {opinion.segments.map((segment) => (
        <div key={segment.id} className={classes.pair} data-kind={segment.kind}>
          {side === 'german' ? null : (
            <Quoted lang={opinion.language} block>
              {segment.target}
            </Quoted>
          )}
          {side === 'own' ? null : (
            <Quoted lang="de" block className={classes.german}>
              {segment.source}
            </Quoted>
          )}
        </div>
      ))}
    </div>
  );
}
