/** Papers of this case that look like this one: side by side, so that one of them can go. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  bringBackDocumentMutation,
  listLooksLikeOptions,
  setAsideDocumentMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { AlikeOut, DocumentOut } from '@/api/generated/types.gen';
import { sayUndo } from '@/ui/notify';
import { Panel } from '@/ui/Panel';
import { ComparedPage } from './ComparedPage';
import classes from './LooksLike.module.css';

export function LooksLike({ document }: { document: DocumentOut }) {
  const { t } = useTranslation('desk');
  const [compared, setCompared] = useState<AlikeOut>();
  const alike = useQuery({
    ...listLooksLikeOptions({ path: { document_id: document.id } }),
    enabled: document.state === 'READ' && !document.set_aside,
  });
  const found = alike.data?.filter((one) => !one.set_aside) ?? [];
  if (document.set_aside || found.length === 0) return null;
  return (
    <Panel title={t('alike.title')}>
      <Stack gap={6}>
        {found.map((one) => (
          <Group key={one.document_id} justify="space-between" gap="xs">
            <Text size="sm">
              <bdi>{nameOf(one)}</bdi>
              <Text span size="xs" c="dimmed">
                {' · '}
                {sayHowMuch(one, t)}
              </Text>
            </Text>
            <Button size="xs" variant="light" onClick={() => setCompared(one)}>
              {t('alike.compare')}
            </Button>
          </Group>
        ))}
      </Stack>
      {compared ? (
        <SideBySide document={document} other={compared} onClose={() => setCompared(undefined)} />
      ) : null}
    </Panel>
  );
}

const nameOf = ({ title, file_name }: { title: string; file_name: string }) =>
  title ? `${title} (${file_name})` : file_name;

const pagesOf = (other: AlikeOut) => new Set(other.pages.map((pair) => pair.other_page)).size;

function sayHowMuch(one: AlikeOut, t: ReturnType<typeof useTranslation>['t']): string {
  if (one.every_page) return t('alike.every');
  if (pagesOf(one) === one.page_count) return t('alike.whole');
  return t('alike.some', { count: pagesOf(one), total: one.page_count });
}

interface Props {
  document: DocumentOut;
  other: AlikeOut;
  onClose: () => void;
}

function SideBySide({ document, other, onClose }: Props) {
  const { t, i18n } = useTranslation('desk');
  const [at, setAt] = useState(0);
  const pair = other.pages[at];
  const back = useMutation(bringBackDocumentMutation());
  const aside = useMutation({
    ...setAsideDocumentMutation(),
    onSuccess: (_answer, { path }) => {
      onClose();
      sayUndo(t('records.nowAside'), () => back.mutate({ path }), i18n);
    },
  });
  const last = other.pages.length - 1;
  const sides = pair
    ? [
        {
          documentId: document.id,
          name: nameOf(document),
          page: pair.page,
          rotation: pair.rotation,
          among: !other.every_page,
        },
        {
          documentId: other.document_id,
          name: nameOf(other),
          page: pair.other_page,
          rotation: pair.other_rotation,
          among: pagesOf(other) < other.page_count,
        },
      ]
    : [];
  const some = sides.some((side) => side.among);
  return (
    <Modal
      opened
      size="90%"
      onClose={onClose}
      title={t('alike.title')}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      {some ? (
        <Text size="sm" c="dimmed" mb="sm">
          {t('alike.onePage')}
        </Text>
      ) : null}
      <div className={classes.pair}>
        {sides.map((side) => (
          <ComparedPage
            key={`${side.documentId}/${side.page}`}
            {...side}
            busy={aside.isPending}
            onAside={() => aside.mutate({ path: { document_id: side.documentId } })}
            onClose={onClose}
          />
        ))}
      </div>
      {last > 0 ? (
        <Group justify="center" mt="sm">
          <Button size="xs" variant="default" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {t('document.previous')}
          </Button>
          <Text size="xs">{t('alike.pair', { at: at + 1, count: last + 1 })}</Text>
          <Button size="xs" variant="default" disabled={at === last} onClick={() => setAt(at + 1)}>
            {t('document.next')}
          </Button>
        </Group>
      ) : null}
    </Modal>
  );
}
