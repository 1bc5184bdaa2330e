/** Records: what is needed, handing them in, and what has arrived. */
import { Box, Stack, Title } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCase } from '@/api/generated/types.gen';
import { filesIn } from '@/features/intake/dropped';
import { Outcome } from '@/features/intake/Outcome';
import { useUploads } from '@/features/intake/useUploads';
import { Needs } from '@/features/portal/Needs';
import { Papers } from '@/features/portal/Papers';
import { Picker } from '@/features/portal/Picker';
import { Scans } from '@/features/portal/Scans';
import { Sending } from '@/features/portal/Sending';
import { Loading } from '@/ui/Loading';
import { PartBoundary } from '@/ui/PartBoundary';

export function HandIn({ mine }: { mine: MyCase }) {
  const { t } = useTranslation('portal');
  const { sending, batches, send, forget } = useUploads(mine.id);
  const [closed, setClosed] = useState<string[]>([]);
  const take = (files: File[]) => void send(files);
  return (
    <Stack gap="lg">
      <Box component="section" className="zb-surface" p="md">
        <Title order={2} size="h4" mb="sm">
          {t('needs.title')}
        </Title>
        <Needs needs={mine.needs} />
      </Box>
      <Picker onFiles={take} onDrop={(data) => void filesIn(data).then(take)} />
      <Sending sending={sending} onForget={forget} />
      {batches
        .filter((batch) => !closed.includes(batch))
        .map((batch) => (
          <Outcome key={batch} batchId={batch} onClose={() => setClosed([...closed, batch])} />
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
