/** Corrects who a draft goes to: the law wants full name, address and country on an invoice. */
import { Button, Stack } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeInvoiceMutation,
  getPatientOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { InvoiceOut } from '@/api/generated/types.gen';
import { BillTo } from './BillTo';
import { type Payer, patientAsPayer } from './patientAsPayer';

export function PayerForm({ invoice, onDone }: { invoice: InvoiceOut; onDone: () => void }) {
  const { t } = useTranslation(['desk', 'shared']);
  const path = { case_id: invoice.case_id };
  const patient = useSuspenseQuery(getPatientOptions({ path })).data;
  const [payer, setPayer] = useState<Payer>({
    kind: invoice.payer_kind,
    name: invoice.payer_name,
    address: invoice.payer_address,
    country: invoice.payer_country,
    vat_id: invoice.payer_vat_id,
  });
  const change = useMutation({ ...changeInvoiceMutation(), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ path: { invoice_id: invoice.id }, body: { bill_to: payer } });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <BillTo payer={payer} patient={patientAsPayer(patient)} onChange={setPayer} />
        <Button type="submit" loading={change.isPending}>
          {t('shared:save')}
        </Button>
      </Stack>
    </form>
  );
}
