/** What stands beside a fact in its paper: the range of a laboratory value, the dose of a drug. */
import { Badge, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FactOut } from '@/api/generated/types.gen';
import { flagOf } from './referenceRange';

export function FactAside({ fact }: { fact: FactOut }) {
  const { t } = useTranslation('desk');
  const { dose, reference } = fact;
  const flag = fact.kind === 'LABORATORY' ? flagOf(fact.value, reference) : undefined;
  return (
    <>
      {dose ? (
        <Text span size="sm" fw={550}>
          {' '}
          <bdi>{dose}</bdi>
        </Text>
      ) : null}
      {reference ? (
        <Text span size="xs" c="dimmed">
          {' '}
          {t('fact.range')} <bdi>{reference}</bdi>
        </Text>
      ) : null}
      {flag ? (
        <>
          {' '}
          <Badge
            size="xs"
            color="orange"
            leftSection={
              flag === 'high' ? (
                <IconArrowUp size={10} aria-hidden />
              ) : (
                <IconArrowDown size={10} aria-hidden />
              )
            }
          >
            {t(`fact.${flag}`)}
          </Badge>
        </>
      ) : null}
    </>
  );
}
