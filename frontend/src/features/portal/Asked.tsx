/** What is asked of me, each with the place where it is done. */
import { Box, Group, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './Asked.module.css';
import type { Ask } from './asked';

export function Asked({ asks }: { asks: readonly Ask[] }) {
  const { t } = useTranslation('portal');
  return (
    <Box component="section" className="zb-surface" p="md" aria-labelledby="asked">
      <Title order={2} size="h4" id="asked" mb="xs">
        {t('asked.title')}
      </Title>
      {asks.length === 0 ? (
        <Group gap="xs" wrap="nowrap">
          <IconCircleCheck color="var(--zb-accent-text)" aria-hidden style={{ flexShrink: 0 }} />
          <Text>{t('asked.none')}</Text>
        </Group>
      ) : (
        <ul className={classes.list}>
          {asks.map((ask) => (
            <li key={ask.key}>
              <UnstyledButton component={Link} to={ask.to} className={classes.ask}>
                <Text span flex={1}>
                  {t(`asked.${ask.key}`, { count: ask.count ?? 1 })}
                </Text>
                <IconChevronRight size={20} className="zb-mirror" aria-hidden />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </Box>
  );
}
