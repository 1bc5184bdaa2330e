/** The patient as who pays: most patients pay for themselves. */
import type { PatientDetail, QuoteInRequest } from '@/api/generated/types.gen';

export type Payer = NonNullable<QuoteInRequest['bill_to']>;

export function patientAsPayer(patient: PatientDetail): Payer {
  const town = `${patient.postal_code ?? ''} ${patient.city ?? ''}`.trim();
  return {
    kind: 'PRIVATE',
    name: `${patient.given_name} ${patient.family_name}`,
    country: patient.country ?? '',
    address: [patient.address_line, town].filter(Boolean).join('\n'),
  };
}

/** The payer under another name: nobody else lives where the patient lives until somebody says so. */
export function renamed(payer: Payer, name: string, patient: Payer): Payer {
  const { address = '', country = '' } = patient;
  if (name === patient.name)
    return { ...payer, name, address: payer.address || address, country: payer.country || country };
  return payer.name === patient.name
    ? { ...payer, name, address: '', country: '' }
    : { ...payer, name };
}
