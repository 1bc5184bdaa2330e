/** Medicines: the list as a photograph or in words, and whether one has arrived. */
import { Alert, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MyCase, MyDocument } from '@/api/generated/types.gen';
import { Outcome } from '@/features/intake/Outcome';
import { Sending } from '@/features/intake/Sending';
import { useUploads } from '@/features/intake/useUploads';
import { Medicines } from '@/features/portal/Medicines';
import { Picker } from '@/features/portal/Picker';
import { isMedicines } from '@/features/portal/steps';
import { day } from '@/lib/dates';

interface Props {
  mine: MyCase;
  documents: readonly MyDocument[];
}

export function HandInMedicines({ mine, documents }: Props) {
  const { t, i18n } = useTranslation('portal');
  const { sending, batches, send, forget, hide } = useUploads(mine.id);
  const here = documents.find(isMedicines);
  return (
    <Stack gap="lg">
      {here ? (
        <Alert color="petrol" variant="light" icon={<IconCircleCheck aria-hidden />}>
          {t('medicines.here', { on: day(here.received_at, i18n.language) })}
        </Alert>
      ) : null}
      <Picker photoName="photo-medicines" onFiles={send} folders={false} />
      <Sending sending={sending} onForget={forget} />
      {batches.map((batch) => (
        <Outcome key={batch} batchId={batch} onClose={() => hide(batch)} />
      ))}
      <Medicines onFiles={send} />
    </Stack>
  );
}
