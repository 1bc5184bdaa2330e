/** What a paper is: class, date, language, title; each change is kept at once. */
import { Group, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  correctDocumentMutation,
  listDocumentKindsOptions,
} from '@/api/generated/@tanstack/react-query.gen';
import type { DocumentOut, PatchedDocumentInRequest } from '@/api/generated/types.gen';
import { languageName } from '@/lib/languages';
import { LANGUAGES } from './languages';

export function DocumentForm({ document }: { document: DocumentOut }) {
  const { t, i18n } = useTranslation('desk');
  const kinds = useQuery({ ...listDocumentKindsOptions(), staleTime: Number.POSITIVE_INFINITY });
  const change = useMutation(correctDocumentMutation());
  const keep = (body: PatchedDocumentInRequest) =>
    change.mutate({ path: { document_id: document.id }, body });
  const classes =
    kinds.data?.map(({ kdl, title }) => ({ value: kdl, label: `${title} (${kdl})` })) ?? [];
  return (
    <Group align="end" gap="xs">
      <TextInput
        label={t('document.title')}
        defaultValue={document.title}
        w={220}
        dir="auto"
        onBlur={({ currentTarget: { value } }) =>
          value !== document.title && keep({ title: value })
        }
      />
      <Select
        label={t('document.class')}
        searchable
        w={250}
        data={classes}
        value={document.kdl || null}
        placeholder={t('records.unclassified')}
        onChange={(kdl) => kdl && keep({ kdl })}
      />
      <TextInput
        label={t('document.date')}
        type="date"
        w={150}
        defaultValue={document.dated_on ?? ''}
        onBlur={({ currentTarget: { value } }) =>
          value !== (document.dated_on ?? '') && keep({ dated_on: value || null })
        }
      />
      <Select
        label={t('document.language')}
        w={150}
        data={LANGUAGES.map((value) => ({ value, label: languageName(value, i18n.language) }))}
        value={document.language || null}
        onChange={(language) => language && keep({ language })}
      />
    </Group>
  );
}
