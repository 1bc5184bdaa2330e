/** The partner centres; a row opens what is known about one, with sources. */
import { Badge, Drawer, Group, Stack, Table, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCentersOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { CenterRow } from '@/api/generated/types.gen';
import { Loading } from '@/ui/Loading';
import { Failed, PartBoundary } from '@/ui/PartBoundary';
import { CentreShow } from './CentreShow';

export function CentreList() {
  const { t } = useTranslation(['desk', 'shared']);
  const navigate = useNavigate();
  const { centre } = useSearch({ strict: false }) as { centre?: string };
  const [q, setQ] = useState('');
  const [asked] = useDebouncedValue(q, 200);
  const found = useQuery({
    ...listCentersOptions({ query: { limit: '200', ...(asked ? { q: asked } : {}) } as never }),
    placeholderData: keepPreviousData,
  });
  const open = (id?: string) =>
    void navigate({ to: '.', search: (id ? { centre: id } : {}) as never, replace: true });
  return (
    <Stack>
      <TextInput
        w={280}
        aria-label={t('centres.search')}
        placeholder={t('centres.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      {found.isPending ? <Loading lines={8} /> : null}
      {found.error ? <Failed error={found.error} again={() => void found.refetch()} /> : null}
      {found.data ? <Rows rows={found.data.results} onOpen={open} /> : null}
      <Drawer
        opened={Boolean(centre)}
        onClose={() => open()}
        position="right"
        size="lg"
        title={t('centres.known')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <PartBoundary>
          <Suspense fallback={<Loading lines={8} />}>
            {centre ? <CentreShow id={centre} /> : null}
          </Suspense>
        </PartBoundary>
      </Drawer>
    </Stack>
  );
}

function Rows({ rows, onOpen }: { rows: readonly CenterRow[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation('desk');
  if (rows.length === 0) return <Text c="dimmed">{t('centres.none')}</Text>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling place must be reachable by keyboard
    <section className="zb-surface zb-scroll" tabIndex={0} aria-label={t('place.centres')}>
      <Table highlightOnHover miw={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('centres.name')}</Table.Th>
            <Table.Th>{t('centres.city')}</Table.Th>
            <Table.Th>{t('centres.languages')}</Table.Th>
            <Table.Th>{t('centres.kind')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <UnstyledButton
                  fz="sm"
                  fw={600}
                  c="var(--zb-accent-text)"
                  onClick={() => onOpen(row.id)}
                >
                  {row.name}
                </UnstyledButton>
              </Table.Td>
              <Table.Td>
                {row.city}{' '}
                <Text span size="xs" c="dimmed">
                  {row.region}
                </Text>
              </Table.Td>
              <Table.Td>{row.languages.join(', ').toUpperCase()}</Table.Td>
              <Table.Td>
                <Group gap={4}>
                  {row.university ? <Badge color="gray">{t('centres.university')}</Badge> : null}
                  {row.accepts_remote_files ? <Badge>{t('centres.remote')}</Badge> : null}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
