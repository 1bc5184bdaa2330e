/** What became of a drop: how many papers, how many images, and what was not taken and why. */
import { Alert, List, Loader, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { getBatchOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { BatchOut } from '@/api/generated/types.gen';

const isMoving = (batch: BatchOut | undefined) =>
  batch?.state === 'OPEN' || batch?.state === 'SORTING';

export function Outcome({ batchId, onClose }: { batchId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const batch = useQuery({
    ...getBatchOptions({ path: { batch_id: batchId } }),
    refetchInterval: (query) => (isMoving(query.state.data) ? 1_000 : false),
  }).data;
  const sorted = batch?.state === 'SORTED';
  useEffect(() => {
    if (sorted) void queries.invalidateQueries();
  }, [sorted, queries]);
  if (!batch || batch.state === 'OPEN') return null;
  if (batch.state === 'SORTING') {
    return (
      <Text size="sm" role="status">
        <Loader size={14} mx={6} />
        {t('upload.sorting')}
      </Text>
    );
  }
  return (
    <Alert
      variant="light"
      role="status"
      withCloseButton
      closeButtonLabel={t('shared:close')}
      onClose={onClose}
      color={batch.state === 'FAILED' ? 'red' : 'petrol'}
      title={batch.state === 'FAILED' ? t('upload.failed') : t('upload.sorted')}
    >
      <Counts batch={batch} />
    </Alert>
  );
}

function Counts({ batch }: { batch: BatchOut }) {
  const { t } = useTranslation();
  const papers = batch.files.filter((file) => file.place === 'DOCUMENTS');
  const images = batch.files.filter((file) => file.place === 'IMAGING');
  const nowhere = batch.files.filter((file) => file.place === 'NOWHERE');
  const twice = batch.files.filter((file) => file.duplicate);
  return (
    <>
      <Text size="sm">
        {t('upload.papers', { count: papers.length })} ·{' '}
        {t('upload.images', { count: images.length })}
        {twice.length > 0 ? ` · ${t('upload.twice', { count: twice.length })}` : ''}
      </Text>
      {nowhere.length > 0 ? (
        <List size="sm" mt={4}>
          {nowhere.map((file) => (
            <List.Item key={file.path}>
              <bdi>{file.path}</bdi>:{' '}
              {t(`fileReason.${file.reason}`, { defaultValue: file.reason })}
            </List.Item>
          ))}
        </List>
      ) : null}
    </>
  );
}
