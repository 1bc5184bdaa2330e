/** What became of each file that was handed in. */
import { Accordion, Badge, Table, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listImagingFilesOptions } from '@/api/generated/@tanstack/react-query.gen';

export function ImagingFiles({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const files = useSuspenseQuery(listImagingFilesOptions({ path: { case_id: caseId } })).data
    .results;
  const odd = files.filter((file) => file.state !== 'INDEXED' && file.state !== 'RECEIVED');
  if (files.length === 0) return null;
  return (
    <Accordion variant="contained">
      <Accordion.Item value="files">
        <Accordion.Control>
          {t('imaging.files', { count: files.length })} · {t('imaging.odd', { count: odd.length })}
        </Accordion.Control>
        <Accordion.Panel>
          {odd.length === 0 ? <Text size="sm">{t('imaging.allGood')}</Text> : null}
          <Table>
            <Table.Tbody>
              {odd.map((file) => (
                <Table.Tr key={file.id}>
                  <Table.Td>
                    <Text size="sm" ff="monospace" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
                      {file.path}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Badge color="gray">{t(`fileState.${file.state}`)}</Badge>
                  </Table.Td>
                  <Table.Td>
                    {file.reason
                      ? t(`fileReason.${file.reason}`, { defaultValue: file.reason })
                      : ''}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
