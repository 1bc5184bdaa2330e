/** Whether the dossier may leave as far as money is concerned, and what may stand in for it. */
import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  assurePrepaymentMutation,
  getPrepaymentOptions,
} from '@/api/generated/@tanstack/react-query.gen';

export function Prepayment({ caseId }: { caseId: string }) {
  const { t } = useTranslation(['desk', 'shared']);
  const [opened, form] = useDisclosure(false);
  const shown = useSuspenseQuery(getPrepaymentOptions({ path: { case_id: caseId } })).data;
  const Icon = shown.met ? IconCircleCheck : IconCircleDashed;
  return (
    <Stack gap="xs">
      <Group gap="xs" wrap="nowrap" align="start">
        <Icon size={18} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="sm">
          {t(shown.met ? 'prepayment.met' : 'prepayment.open')}
          {shown.kind ? ` · ${t(`assurance.${shown.kind}`)}` : ''} {shown.reason}
        </Text>
      </Group>
      {shown.met ? null : (
        <Button size="xs" variant="light" onClick={form.open} style={{ alignSelf: 'start' }}>
          {t('prepayment.assure')}
        </Button>
      )}
      <Modal
        opened={opened}
        onClose={form.close}
        title={t('prepayment.assure')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <AssuranceForm caseId={caseId} onDone={form.close} />
      </Modal>
    </Stack>
  );
}

function AssuranceForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useTranslation('desk');
  const [kind, setKind] = useState<'WAIVED' | 'GUARANTEED'>('GUARANTEED');
  const [reason, setReason] = useState('');
  const [reference, setReference] = useState('');
  const assure = useMutation({ ...assurePrepaymentMutation(), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    assure.mutate({ path: { case_id: caseId }, body: { kind, reason, reference } });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Select
          label={t('prepayment.kind')}
          allowDeselect={false}
          data={(['GUARANTEED', 'WAIVED'] as const).map((value) => ({
            value,
            label: t(`assurance.${value}`),
          }))}
          value={kind}
          onChange={(value) => setKind(value as 'WAIVED' | 'GUARANTEED')}
        />
        <Textarea
          required
          label={t('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={t('arrival.reference')}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <Button type="submit" loading={assure.isPending}>
          {t('shared:save')}
        </Button>
      </Stack>
    </form>
  );
}
