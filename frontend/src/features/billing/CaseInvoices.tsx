/** The invoices of one case. */
import { Button, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconReceiptEuro } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import {
  draftInvoiceMutation,
  listCaseInvoicesOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { Invoice } from './Invoice';
import { ItemPicker } from './ItemPicker';

export function CaseInvoices({ caseId }: { caseId: string }) {
  const { t } = useTranslation(['desk', 'shared']);
  const path = { case_id: caseId };
  const [opened, form] = useDisclosure(false);
  const rows = useSuspenseQuery({ ...listCaseInvoicesOptions({ path }), refetchInterval: 60_000 })
    .data.results;
  const draft = useMutation({ ...draftInvoiceMutation(), onSuccess: form.close });
  return (
    <Stack>
      {rows.length === 0 ? (
        <EmptyState icon={<IconReceiptEuro aria-hidden />} title={t('invoice.none')}>
          {t('invoice.noneAdvice')}
        </EmptyState>
      ) : null}
      {rows.map((row) => (
        <Suspense key={row.id} fallback={<Loading />}>
          <Invoice id={row.id} />
        </Suspense>
      ))}
      <Button variant="light" size="xs" onClick={form.open} style={{ alignSelf: 'start' }}>
        {t('invoice.new')}
      </Button>
      <Modal
        opened={opened}
        onClose={form.close}
        title={t('invoice.new')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <Suspense fallback={<Loading />}>
          <ItemPicker
            caseId={caseId}
            submit={t('invoice.make')}
            busy={draft.isPending}
            onPicked={(body) => draft.mutate({ path, body })}
          />
        </Suspense>
      </Modal>
    </Stack>
  );
}
