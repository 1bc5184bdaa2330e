/** What stood here before the paper's text changed, on both sides. */
import { Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BeforeOut } from '@/api/generated/types.gen';
import { Quoted } from '@/ui/Quoted';
import classes from './Workbench.module.css';

interface Props {
  before: BeforeOut;
  source: string;
  target: string;
}

export function Before({ before, source, target }: Props) {
  const { t } = useTranslation('desk');
  return (
    <Box className={classes.before} role="note" aria-label={t('newText.before')}>
      <Text size="xs" c="dimmed">
        {t('newText.before')}
      </Text>
      <Quoted lang={source} block>
        {before.source}
      </Quoted>
      {before.target ? (
        <Quoted lang={target} block fw={500}>
          {before.target}
        </Quoted>
      ) : null}
    </Box>
  );
}
