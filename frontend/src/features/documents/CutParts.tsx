/** The papers that were cut out of a file: what each is, once it is classified, and the way to it. */
import { Anchor, Button, Group, List, Loader, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  bringBackDocumentMutation,
  setAsideDocumentMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { CutPartOut, DocumentOut } from '@/api/generated/types.gen';
import { Panel } from '@/ui/Panel';
import { PageRange } from './PageRange';
import { isMoving } from './underWay';

export function CutParts({ document, children }: { document: DocumentOut; children: ReactNode }) {
  const { t } = useTranslation('desk');
  return (
    <Panel title={t('cut.done', { count: document.cut_parts.length })} aside={children}>
      <List type="ordered" size="sm" spacing={4}>
        {document.cut_parts.map((part) => (
          <List.Item key={part.id}>
            <Group gap={6}>
              <Anchor component={Link} to={`/desk/documents/${part.id}`} size="sm" dir="auto">
                <Name part={part} />
              </Anchor>
              <Text span size="xs" c="dimmed">
                <PageRange first={part.first_page} last={part.last_page} />
                {part.set_aside ? ` · ${t('records.aside')}` : ''}
              </Text>
              <Aside part={part} />
            </Group>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

function Name({ part }: { part: CutPartOut }) {
  const { t } = useTranslation('desk');
  if (part.title || part.kdl_title) return part.title || part.kdl_title;
  if (!isMoving(part)) return t('records.unclassified');
  return (
    <span role="status">
      <Loader size={12} me={6} />
      {t('records.classifying')}
    </span>
  );
}

/** What nobody needs is left out here, and brought back where it was left. */
function Aside({ part }: { part: CutPartOut }) {
  const { t } = useTranslation('desk');
  const aside = useMutation(setAsideDocumentMutation());
  const back = useMutation(bringBackDocumentMutation());
  const path = { document_id: part.id };
  return part.set_aside ? (
    <Button
      size="compact-xs"
      variant="subtle"
      loading={back.isPending}
      onClick={() => back.mutate({ path })}
    >
      {t('move.bring-back')}
    </Button>
  ) : (
    <Button
      size="compact-xs"
      variant="subtle"
      loading={aside.isPending}
      onClick={() => aside.mutate({ path })}
    >
      {t('move.set-aside')}
    </Button>
  );
}
