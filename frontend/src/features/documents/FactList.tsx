/** What this paper states, proposed by the reader; a person confirms or rejects. */
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FactOut } from '@/api/generated/types.gen';
import { Panel } from '@/ui/Panel';
import { FactAside } from './FactAside';
import { FactWords } from './FactWords';
import { FactVerdict } from './Profile';

interface Props {
  facts: readonly FactOut[];
  page: number;
}

export function FactList({ facts, page }: Props) {
  const { t } = useTranslation('desk');
  if (facts.length === 0) return null;
  return (
    <Panel title={t('profile.title')}>
      <Stack gap={6} mah={260} style={{ overflow: 'auto' }}>
        {facts.map((fact) => (
          <Group key={fact.id} justify="space-between" wrap="nowrap" gap="xs">
            <Anchor
              component={Link}
              to="."
              search={{ page: fact.page, fact: fact.id } as never}
              size="sm"
              c={fact.page === page ? undefined : 'dimmed'}
            >
              <Text span size="xs" c="dimmed">
                {t(`fact.${fact.kind}`)}{' '}
              </Text>
              <FactWords fact={fact} />
              <FactAside fact={fact} />
            </Anchor>
            <FactVerdict fact={fact} />
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
