/** Grey lines in the shape of what is coming. */
import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Loading({ lines = 4, height = 18 }: { lines?: number; height?: number }) {
  const { t } = useTranslation('shared');
  const rows = Array.from({ length: lines }, (_, row) => row);
  return (
    <Stack gap="sm" role="status" aria-label={t('loading')}>
      {rows.map((row) => (
        <Skeleton key={row} height={height} width={`${100 - (row % 3) * 12}%`} />
      ))}
    </Stack>
  );
}
