/** Who the patient is and how to reach them; everything can be corrected here. */
import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changePatientMutation,
  getPatientOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { PatientDetail } from '@/api/generated/types.gen';
import { languageName } from '@/lib/languages';
import { When } from '@/ui/When';
import { useCan } from './useCan';

export function PatientPanel({ caseId }: { caseId: string }) {
  const { t, i18n } = useTranslation('desk');
  const patient = useSuspenseQuery(getPatientOptions({ path: { case_id: caseId } })).data;
  const can = useCan();
  const [editing, setEditing] = useState(false);
  if (editing) return <PatientForm patient={patient} onDone={() => setEditing(false)} />;
  return (
    <Stack gap={4}>
      <Text size="sm">
        <When at={patient.born_on} exact /> · {patient.country || '–'} ·{' '}
        {patient.languages.map((language) => languageName(language, i18n.language)).join(', ')}
      </Text>
      <Text size="sm">{patient.email || t('patient.noEmail')}</Text>
      <Text size="sm" dir="ltr" ta="start">
        {patient.phone || '–'}
      </Text>
      <Text size="sm" c={addressOf(patient) ? undefined : 'dimmed'}>
        <bdi>{addressOf(patient) || t('patient.noAddress')}</bdi>
      </Text>
      <Text size="xs" c="dimmed">
        {t(patient.has_account ? 'patient.account' : 'patient.noAccount')}
      </Text>
      {can('lead') ? (
        <Button
          size="xs"
          variant="light"
          onClick={() => setEditing(true)}
          style={{ alignSelf: 'start' }}
        >
          {t('plan.edit')}
        </Button>
      ) : null}
    </Stack>
  );
}

function addressOf({ address_line, postal_code, city }: PatientDetail): string {
  return [address_line, `${postal_code} ${city}`.trim()].filter(Boolean).join(', ');
}

function PatientForm({ patient, onDone }: { patient: PatientDetail; onDone: () => void }) {
  const { t } = useTranslation(['desk', 'shared']);
  const form = useForm({
    initialValues: {
      family_name: patient.family_name,
      given_name: patient.given_name,
      native_name: patient.native_name ?? '',
      born_on: patient.born_on ?? '',
      country: patient.country ?? '',
      email: patient.email ?? '',
      phone: patient.phone ?? '',
      address_line: patient.address_line ?? '',
      postal_code: patient.postal_code ?? '',
      city: patient.city ?? '',
    },
  });
  const change = useMutation({ ...changePatientMutation(), onSuccess: onDone });
  const keep = form.onSubmit((values) =>
    change.mutate({
      path: { patient_id: patient.id },
      body: { ...values, born_on: values.born_on || null },
    }),
  );
  const text = (field: keyof typeof form.values) => ({
    label: t(`patient.${field}`),
    size: 'xs' as const,
    ...form.getInputProps(field),
  });
  return (
    <form onSubmit={keep}>
      <Stack gap="xs">
        <SimpleGrid cols={2} spacing="xs">
          <TextInput required {...text('family_name')} />
          <TextInput required {...text('given_name')} />
          <TextInput dir="auto" {...text('native_name')} />
          <TextInput type="date" {...text('born_on')} />
          <TextInput maxLength={200} dir="auto" {...text('address_line')} />
          <TextInput maxLength={20} {...text('postal_code')} />
          <TextInput maxLength={100} dir="auto" {...text('city')} />
          <TextInput maxLength={2} {...text('country')} />
          <TextInput type="tel" {...text('phone')} />
        </SimpleGrid>
        <TextInput type="email" {...text('email')} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={change.isPending}>
            {t('shared:save')}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {t('shared:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
