/** Enters a consent that the patient signed on paper. */
import { Button, Modal, Select, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordConsentMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { ConsentInRequest } from '@/api/generated/types.gen';

export interface Centre {
  id: string;
  name: string;
}

type Purpose = ConsentInRequest['purpose'];

const PURPOSES = [
  'PROCESSING',
  'MACHINE_TRANSLATION',
  'DISCLOSURE',
  'RELEASE_FROM_SECRECY',
  'TRANSFER',
  'STATISTICS',
] as const satisfies readonly Purpose[];

interface Props {
  caseId: string;
  centres: Centre[];
}

export function RecordConsent({ caseId, centres }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  const [opened, form] = useDisclosure(false);
  return (
    <>
      <Button size="xs" variant="default" onClick={form.open}>
        {t('consents.record')}
      </Button>
      <Modal
        opened={opened}
        onClose={form.close}
        title={t('consents.record')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <ConsentForm caseId={caseId} centres={centres} onDone={form.close} />
      </Modal>
    </>
  );
}

function ConsentForm({ caseId, centres, onDone }: Props & { onDone: () => void }) {
  const { t } = useTranslation(['desk', 'shared']);
  const [purpose, setPurpose] = useState<Purpose>('PROCESSING');
  const [centre, setCentre] = useState<string | null>(centres[0]?.id ?? null);
  const record = useMutation({ ...recordConsentMutation(), onSuccess: onDone });
  const recipient = recipientOf(purpose, centre);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate({ path: { case_id: caseId }, body: { purpose, recipient: recipient ?? '' } });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Select
          label={t('consents.what')}
          allowDeselect={false}
          data={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          value={purpose}
          onChange={(value) => setPurpose(value as Purpose)}
        />
        {purpose === 'DISCLOSURE' ? (
          <Select
            label={t('request.center')}
            required
            description={centres.length ? undefined : t('consents.noCentre')}
            data={centres.map(({ id, name }) => ({ value: id, label: name }))}
            value={centre}
            onChange={setCentre}
          />
        ) : null}
        <Button type="submit" loading={record.isPending} disabled={recipient === null}>
          {t('shared:save')}
        </Button>
      </Stack>
    </form>
  );
}

/** Whom the bytes go to; null while that is not chosen. */
function recipientOf(purpose: Purpose, centre: string | null): string | null {
  if (purpose === 'MACHINE_TRANSLATION') return 'deepl';
  if (purpose === 'DISCLOSURE') return centre ? `center:${centre}` : null;
  return '';
}
