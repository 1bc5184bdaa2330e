/** Opens a case for somebody who asked for help. */
import {
  Button,
  Group,
  Modal,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { openCaseMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { CaseOut, OpenCaseInRequest } from '@/api/generated/types.gen';
import { languageName } from '@/lib/languages';

const LANGUAGES = ['ru', 'uk', 'ar', 'en', 'pl', 'tr', 'ro', 'kk', 'fr', 'es', 'de'] as const;
const SEXES = ['female', 'male', 'other', 'unknown'] as const;

interface Props {
  opened: boolean;
  onClose: () => void;
  onOpened: (made: CaseOut) => void;
}

const EMPTY = {
  given_name: '',
  family_name: '',
  native_name: '',
  born_on: '',
  sex: 'unknown',
  country: '',
  language: 'ru',
  email: '',
  phone: '',
  headline: '',
  question: '',
};

export function NewCase({ opened, onClose, onOpened }: Props) {
  const { t, i18n } = useTranslation(['desk', 'shared']);
  const form = useForm({ initialValues: EMPTY });
  const open = useMutation({
    ...openCaseMutation(),
    onError: (problem) => form.setErrors(fieldErrors(problem.fields)),
    onSuccess: (made) => {
      form.reset();
      onOpened(made);
    },
  });
  const text = (field: keyof typeof EMPTY) => ({
    label: t(`patient.${field}`),
    ...form.getInputProps(field),
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('cases.new')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      <form onSubmit={form.onSubmit((values) => open.mutate({ body: asRequest(values) }))}>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput required data-autofocus {...text('family_name')} />
            <TextInput required {...text('given_name')} />
            <TextInput dir="auto" {...text('native_name')} />
            <TextInput type="date" {...text('born_on')} />
            <Select
              allowDeselect={false}
              data={SEXES.map((value) => ({ value, label: t(`sex.${value}`) }))}
              {...text('sex')}
            />
            <TextInput maxLength={2} placeholder="KZ" {...text('country')} />
            <Select
              required
              searchable
              allowDeselect={false}
              data={LANGUAGES.map((value) => ({
                value,
                label: languageName(value, i18n.language),
              }))}
              {...text('language')}
            />
            <TextInput type="email" {...text('email')} />
            <TextInput type="tel" {...text('phone')} />
            <TextInput {...text('headline')} />
          </SimpleGrid>
          <Textarea dir="auto" minRows={3} {...text('question')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('shared:cancel')}
            </Button>
            <Button type="submit" loading={open.isPending}>
              {t('cases.open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function asRequest(values: typeof EMPTY): OpenCaseInRequest {
  const { headline, question, language, born_on, country, ...person } = values;
  return {
    headline,
    question,
    patient: {
      ...person,
      sex: person.sex as OpenCaseInRequest['patient']['sex'],
      country: country.toUpperCase(),
      born_on: born_on || null,
      languages: [language],
    },
  };
}

/** `{patient: {email: ["…"]}}` marks the field `email`. */
function fieldErrors(fields: Record<string, unknown>): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) errors[name] = value.join(' ');
    else if (typeof value === 'object' && value)
      Object.assign(errors, fieldErrors(value as Record<string, unknown>));
  }
  return errors;
}
