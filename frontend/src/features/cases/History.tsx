/** Who did and saw what. */
import { Button, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getHistory } from '@/api/generated/sdk.gen';
import type { EntryOut } from '@/api/generated/types.gen';
import { Loading } from '@/ui/Loading';
import { Failed } from '@/ui/PartBoundary';
import { When } from '@/ui/When';

export function History({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const pages = useInfiniteQuery({
    queryKey: ['history', caseId],
    queryFn: async ({ pageParam }) => {
      const found = await getHistory({
        path: { case_id: caseId },
        // Every list takes a cursor, whether its schema says so or not.
        query: (pageParam ? { cursor: pageParam } : {}) as never,
        throwOnError: true,
      });
      return found.data;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (pages.isPending) return <Loading />;
  if (pages.error) return <Failed error={pages.error} again={() => void pages.refetch()} />;
  return (
    <>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('history.when')}</Table.Th>
            <Table.Th>{t('history.who')}</Table.Th>
            <Table.Th>{t('history.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.data.pages
            .flatMap((page) => page.results)
            .map((entry, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the chain is append-only and never reordered
              <Entry key={place} entry={entry} />
            ))}
        </Table.Tbody>
      </Table>
      {pages.hasNextPage ? (
        <Button
          mt="sm"
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('shared:more')}
        </Button>
      ) : null}
    </>
  );
}

function Entry({ entry }: { entry: EntryOut }) {
  const { t } = useTranslation('desk');
  return (
    <Table.Tr>
      <Table.Td w={190}>
        <When at={entry.at} exact />
      </Table.Td>
      <Table.Td>{entry.actor_name}</Table.Td>
      <Table.Td>
        {t(`audit.${entry.action.replaceAll('.', '-')}`, { defaultValue: entry.action })}
        <Text size="xs" c="dimmed" lineClamp={1}>
          {Object.entries(asRecord(entry.detail))
            .map(([name, value]) => `${name}: ${String(value)}`)
            .join(' · ')}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

function asRecord(detail: unknown): Record<string, unknown> {
  return typeof detail === 'object' && detail !== null ? (detail as Record<string, unknown>) : {};
}
