/** What was handed in and not taken up: first how many and why, then every file by its path. */
import { Accordion, Alert, Badge, Button, Group, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listImagingFiles } from '@/api/generated/sdk.gen';
import type { ImportedFileRow } from '@/api/generated/types.gen';

const ODD = 'DUPLICATE,CONFLICT,DAMAGED,QUARANTINED,IGNORED';

export function ImagingFiles({ caseId }: { caseId: string }) {
  const { t } = useTranslation(['desk', 'shared']);
  const pages = useSuspenseInfiniteQuery({
    queryKey: ['imaging-files', caseId],
    queryFn: async ({ pageParam }) => {
      const query = { state: ODD, limit: '200', ...(pageParam ? { cursor: pageParam } : {}) };
      const path = { case_id: caseId };
      return (await listImagingFiles({ path, query: query as never, throwOnError: true })).data;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const files = pages.data.pages.flatMap((page) => page.results);
  if (files.length === 0) return null;
  return (
    <>
      <SetAside files={files} />
      <Accordion variant="contained">
        <Accordion.Item value="files">
          <Accordion.Control>
            <Group gap="xs">
              {t('imaging.odd')}
              <Reasons files={files} />
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            <Files files={files} />
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
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </>
  );
}

/** Images of somebody else are never shown with this patient's; a person must know of them. */
function SetAside({ files }: { files: readonly ImportedFileRow[] }) {
  const { t } = useTranslation('desk');
  const others = files.filter((file) => file.reason === 'other-patient').length;
  if (others === 0) return null;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('imaging.others', { count: others })}
    >
      {t('imaging.othersAdvice')}
    </Alert>
  );
}

function Reasons({ files }: { files: readonly ImportedFileRow[] }) {
  const reason = useReason();
  const counts = new Map<string, number>();
  for (const file of files) counts.set(reason(file), (counts.get(reason(file)) ?? 0) + 1);
  return [...counts].map(([name, count]) => (
    <Badge key={name} color="gray">
      {count} × {name}
    </Badge>
  ));
}

function Files({ files }: { files: readonly ImportedFileRow[] }) {
  const reason = useReason();
  return (
    <Table>
      <Table.Tbody>
        {files.map((file) => (
          <Table.Tr key={file.id}>
            <Table.Td>
              <Text size="sm" ff="monospace" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
                {file.path}
              </Text>
            </Table.Td>
            <Table.Td>{reason(file)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function useReason() {
  const { t } = useTranslation('desk');
  return (file: ImportedFileRow) =>
    file.reason
      ? t(`fileReason.${file.reason}`, { defaultValue: file.reason })
      : t(`fileState.${file.state}`);
}
