/** A file that holds several papers: where it is cut, and the way back to one. */
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconScissors } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cutDocumentMutation,
  keepWholeMutation,
  mergeBackMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { DocumentOut } from '@/api/generated/types.gen';
import { sayProblem, sayUndo } from '@/ui/notify';
import { Panel } from '@/ui/Panel';
import { saying } from '@/ui/saying';
import { CutMarks } from './CutMarks';
import { CutParts } from './CutParts';
import { asked, type Cuts, cutsAround, merged, type Part, partsOf, proposedCuts } from './cuts';
import { PageRange } from './PageRange';

interface Props {
  document: DocumentOut;
  /** A page that somebody wants to have by itself. */
  single?: number | undefined;
}

export function SplitProposal({ document, single }: Props) {
  const { t, i18n } = useTranslation('desk');
  const [opened, setOpened] = useState(single !== undefined);
  const offered = document.moves.find((move) => move.action === 'cut');
  const merge = useMerge(document);
  if (document.moves.some((move) => move.action === 'merge-back'))
    return (
      <CutParts document={document}>
        <Button size="xs" variant="default" loading={merge.busy} onClick={merge.back}>
          {t('cut.merge')}
        </Button>
      </CutParts>
    );
  if (single !== undefined && !offered?.allowed) return <NotCut document={document} />;
  if (!offered || document.state !== 'READ') return null;
  const proposed = document.proposed_parts.length > 1 && !document.one_paper;
  if (offered.allowed && (proposed || opened))
    return (
      // A new proposal starts anew; what was marked belonged to another reading.
      <Cutting
        key={`${proposedCuts(document.proposed_parts).join()}/${single}`}
        document={document}
        proposed={proposed}
        single={single}
        onMerge={merge.back}
        onClose={() => setOpened(false)}
      />
    );
  if (proposed) return null;
  const open = () => (offered.refusal ? sayProblem(offered.refusal, i18n) : setOpened(true));
  return (
    <Button
      size="xs"
      variant="subtle"
      style={{ alignSelf: 'start' }}
      leftSection={<IconScissors size={14} aria-hidden />}
      onClick={open}
    >
      {t('cut.open')}
    </Button>
  );
}

function useMerge(document: DocumentOut) {
  const merge = useMutation(mergeBackMutation());
  return {
    busy: merge.isPending,
    back: () => merge.mutate({ path: { document_id: document.id } }),
  };
}

interface CuttingProps {
  document: DocumentOut;
  proposed: boolean;
  single: number | undefined;
  onMerge: () => void;
  onClose: () => void;
}

function Cutting({ document, proposed, single, onMerge, onClose }: CuttingProps) {
  const { t, i18n } = useTranslation('desk');
  const suggested = proposedCuts(document.proposed_parts);
  const start = proposed ? suggested : [];
  const wanted = single === undefined ? [] : cutsAround(single, document.page_count);
  const [cuts, setCuts] = useState<Cuts>(merged(start, wanted));
  const parts = partsOf(cuts, document.page_count, document.proposed_parts);
  const path = { document_id: document.id };
  const cut = useMutation({
    ...cutDocumentMutation(),
    onSuccess: () => sayUndo(t('cut.done', { count: parts.length }), onMerge, i18n),
  });
  const keep = useMutation({ ...keepWholeMutation(), onSuccess: onClose });
  const changed = cuts.join() !== start.join();
  return (
    <Panel title={proposed ? t('cut.proposed', { count: suggested.length + 1 }) : t('cut.open')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('cut.how')}
        </Text>
        <CutMarks document={document} cuts={cuts} onCuts={setCuts} />
        <Parts parts={parts} />
        <Group gap="xs">
          <Button
            size="xs"
            disabled={cuts.length === 0}
            loading={cut.isPending}
            onClick={() => cut.mutate({ path, body: { parts: parts.map(asked) } })}
          >
            {t('cut.accept', { count: parts.length })}
          </Button>
          <Button size="xs" variant="default" disabled={!changed} onClick={() => setCuts(start)}>
            {t('cut.reset')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            loading={keep.isPending}
            onClick={() => (proposed ? keep.mutate({ path }) : onClose())}
          >
            {t('cut.keep')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}

function Parts({ parts }: { parts: readonly Part[] }) {
  const { t } = useTranslation('desk');
  return (
    <List type="ordered" size="sm">
      {parts.map(({ first, last, proposed }) => (
        <List.Item key={first}>
          <Text span size="sm" fw={600}>
            <PageRange first={first} last={last} />
          </Text>{' '}
          {proposed?.kdl_title || t('cut.judged')}
          {proposed && proposed.evidence.length > 0 ? (
            <Text span size="xs" c="dimmed">
              {' '}
              · {proposed.evidence.map((code) => said(code, t)).join(', ')}
            </Text>
          ) : null}
        </List.Item>
      ))}
    </List>
  );
}

/** Why a paper begins here: `title:Выписка` names what was seen after the colon. */
function said(code: string, t: ReturnType<typeof useTranslation>['t']): string {
  const [kind = code] = code.split(':');
  return t(`cutEvidence.${kind}`, { defaultValue: kind });
}

/** Somebody wants a page by itself, and this file cannot be cut. */
function NotCut({ document }: { document: DocumentOut }) {
  const { t } = useTranslation('desk');
  const refusal = document.moves.find((move) => move.action === 'cut')?.refusal;
  const said = refusal ? saying(refusal, t) : undefined;
  return (
    <Alert color="orange" variant="light" title={said?.title ?? t('cut.notHere')}>
      {said?.advice ?? t(document.whole_id ? 'cut.mergeFirst' : 'cut.onlyWhole')}
    </Alert>
  );
}
