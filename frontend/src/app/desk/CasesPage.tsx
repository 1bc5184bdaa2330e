/** All cases: board or table; what is shown stands in the address. */
import { Box, Button, Group, Stack, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFolderPlus, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCases } from '@/api/generated/sdk.gen';
import { CaseBoard } from '@/features/cases/CaseBoard';
import { CaseFilters, type CaseView } from '@/features/cases/CaseFilters';
import { CaseTable } from '@/features/cases/CaseTable';
import { NewCase } from '@/features/cases/NewCase';
import { useCan } from '@/features/people/useCan';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { Failed } from '@/ui/PartBoundary';

export function CasesPage() {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const can = useCan();
  const shown = useSearch({ strict: false }) as CaseView;
  const [opening, setOpening] = useState(false);
  const change = useDebouncedCallback(
    (next: CaseView) =>
      void navigate({ to: '/desk/cases', search: { ...shown, ...next }, replace: true }),
    200,
  );
  return (
    <Stack className="zb-page" gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('place.cases')}
        </Title>
        {can('lead') ? (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpening(true)}>
            {t('cases.new')}
          </Button>
        ) : null}
      </Group>
      <CaseFilters shown={shown} onChange={change} />
      <Found shown={shown} onNew={() => setOpening(true)} />
      <NewCase
        opened={opening}
        onClose={() => setOpening(false)}
        onOpened={(made) =>
          void navigate({ to: '/desk/cases/$caseId', params: { caseId: made.id } })
        }
      />
    </Stack>
  );
}

function Found({ shown, onNew }: { shown: CaseView; onNew: () => void }) {
  const { t } = useTranslation('desk');
  const { view = 'board', ...query } = shown;
  const pages = useInfiniteQuery({
    queryKey: ['cases', query],
    queryFn: async ({ pageParam }) => {
      const asked = { ...query, limit: '200', ...(pageParam ? { cursor: pageParam } : {}) };
      return (await listCases({ query: asked, throwOnError: true })).data;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: 30_000,
  });
  if (pages.isPending) return <Loading lines={6} height={40} />;
  if (pages.error) return <Failed error={pages.error} again={() => void pages.refetch()} />;
  const rows = pages.data.pages.flatMap((page) => page.results);
  if (rows.length === 0) {
    return (
      <Box className="zb-surface">
        <EmptyState
          icon={<IconFolderPlus aria-hidden />}
          title={t('cases.none')}
          action={<Button onClick={onNew}>{t('cases.new')}</Button>}
        >
          {t('cases.noneAdvice')}
        </EmptyState>
      </Box>
    );
  }
  return (
    <>
      {view === 'board' ? <CaseBoard rows={rows} /> : <CaseTable rows={rows} />}
      {pages.hasNextPage ? (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('cases.more')}
        </Button>
      ) : null}
    </>
  );
}
