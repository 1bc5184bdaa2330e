/** Where my case is, who has it now, and what happens next. */
import { Box, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MyCase } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { When } from '@/ui/When';
import { STAGES, stageOf } from './stages';
import classes from './Where.module.css';

export function Where({ mine }: { mine: MyCase }) {
  const { t, i18n } = useTranslation('portal');
  const held = mine.state === 'ON_HOLD';
  return (
    <Box component="section" className="zb-surface" p="md" aria-labelledby="where">
      <Stack gap="md">
        <div>
          <Title order={2} size="h4" id="where">
            {t(`state.${mine.state}.title`)}
          </Title>
          <Text c="dimmed" size="sm">
            {t('where.case')} <bdi>{mine.number}</bdi> · {t('where.since')}{' '}
            {day(mine.state_since, i18n.language)}
          </Text>
        </div>
        <Track at={stageOf(mine)} held={held} />
        <dl className={classes.facts}>
          <dt>{t('where.who')}</dt>
          <dd>
            {t(`waiting.${mine.waiting_for}`)}{' '}
            <Text span c="dimmed" size="sm">
              (<When at={mine.waiting_since} />)
            </Text>
          </dd>
          <dt>{t('where.next')}</dt>
          <dd>{t(`state.${mine.state}.next`)}</dd>
          {mine.owner_name ? (
            <>
              <dt>{t('where.person')}</dt>
              <dd>
                <bdi>{mine.owner_name}</bdi>
              </dd>
            </>
          ) : null}
        </dl>
      </Stack>
    </Box>
  );
}

function Track({ at, held }: { at: number; held: boolean }) {
  const { t } = useTranslation('portal');
  return (
    <ol className={classes.track}>
      {STAGES.map((stage, place) => {
        const state = place < at ? 'past' : place === at ? 'here' : 'ahead';
        return (
          <li
            key={stage}
            className={classes.stage}
            data-state={state}
            aria-current={state === 'here' ? 'step' : undefined}
          >
            <span className={classes.dot}>
              {state === 'past' ? <IconCheck size={16} aria-hidden /> : place + 1}
            </span>
            <span className={classes.name}>
              {t(`stage.${stage}`)}
              {held && state === 'here' ? ` · ${t('where.held')}` : ''}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
