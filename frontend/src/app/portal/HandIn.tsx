/** Records: what is needed, handing them in, and what has arrived. */
import { Box, Stack, Title } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCase } from '@/api/generated/types.gen';
import { filesIn } from '@/features/intake/dropped';
import { Outcome } from '@/features/intake/Outcome';
import { Sending } from '@/features/intake/Sending';
import { useUploads } from '@/features/intake/useUploads';
import { Needs } from '@/features/portal/Needs';
import { Papers } from '@/features/portal/Papers';
import { Picker } from '@/features/portal/Picker';
import { Scans } from '@/features/portal/Scans';
import { Loading } from '@/ui/Loading';
import { PartBoundary } from '@/ui/PartBoundary';

export function HandIn({ mine }: { mine: MyCase }) {
  const { t } = useTranslation('portal');
  const { sending, batches, send, forget, hide } = useUploads(mine.id);
  return (
    <Stack gap="lg">
      <Box component="section" className="zb-surface" p="md">
        <Title order={2} size="h4" mb="sm">
          {t('needs.title')}
        </Title>
        <Needs needs={mine.needs} />
      </Box>
      <Picker onFiles={send} onDrop={(data) => void filesIn(data).then(send)} />
      <Sending sending={sending} onForget={forget} />
      {batches.map((batch) => (
        <Outcome key={batch} batchId={batch} onClose={() => hide(batch)} />
      ))}
      <Arrived />
    </Stack>
  );
}

function Arrived() {
  const { t } = useTranslation('portal');
  return (
    <>
      <Box component="section">
        <Title order={2} size="h4" mb="sm">
          {t('papers.title')}
        </Title>
        <PartBoundary>
          <Papers />
        </PartBoundary>
      </Box>
      <Box component="section">
        <Title order={2} size="h4" mb="sm">
          {t('scans.title')}
        </Title>
        <PartBoundary>
          <Suspense fallback={<Loading lines={2} />}>
            <Scans />
          </Suspense>
        </PartBoundary>
      </Box>
    </>
  );
}
