/** A file that holds several papers: where it is cut, and the way back to one. */
import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconScissors } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cutDocumentMutation,
  keepWholeMutation,
  mergeBackMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { DocumentOut } from '@/api/generated/types.gen';
import { sayProblem, sayUndo } from '@/ui/notify';
import { Panel } from '@/ui/Panel';
import { CutMarks } from './CutMarks';
import { asked, type Cuts, type Part, partsOf, proposedCuts } from './cuts';

export function SplitProposal({ document }: { document: DocumentOut }) {
  const { t, i18n } = useTranslation('desk');
  const [opened, setOpened] = useState(false);
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
  if (!offered || document.state !== 'READ') return null;
  const proposed = document.proposed_parts.length > 1 && !document.one_paper;
  if (offered.allowed && (proposed || opened))
    return (
      // A new proposal starts anew; what was marked belonged to another reading.
      <Cutting
        key={proposedCuts(document.proposed_parts).join()}
        document={document}
        proposed={proposed}
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
  onMerge: () => void;
  onClose: () => void;
}

function Cutting({ document, proposed, onMerge, onClose }: CuttingProps) {
  const { t, i18n } = useTranslation('desk');
  const suggested = proposedCuts(document.proposed_parts);
  const [cuts, setCuts] = useState<Cuts>(proposed ? suggested : []);
  const parts = partsOf(cuts, document.page_count, document.proposed_parts);
  const path = { document_id: document.id };
  const cut = useMutation({
    ...cutDocumentMutation(),
    onSuccess: () => sayUndo(t('cut.done', { count: parts.length }), onMerge, i18n),
  });
  const keep = useMutation({ ...keepWholeMutation(), onSuccess: onClose });
  const changed = cuts.join() !== (proposed ? suggested : []).join();
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
          <Button
            size="xs"
            variant="default"
            disabled={!changed}
            onClick={() => setCuts(proposed ? suggested : [])}
          >
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
            {first === last ? t('cut.page', { page: first }) : t('cut.pages', { first, last })}
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

function CutParts({ document, children }: { document: DocumentOut; children: ReactNode }) {
  const { t } = useTranslation('desk');
  return (
    <Panel title={t('cut.done', { count: document.cut_parts.length })} aside={children}>
      <List type="ordered" size="sm">
        {document.cut_parts.map((part) => (
          <List.Item key={part.id}>
            <Anchor component={Link} to={`/desk/documents/${part.id}`} size="sm" dir="auto">
              {part.title || t('records.unclassified')}
            </Anchor>{' '}
            <Text span size="xs" c="dimmed">
              {t('cut.pages', { first: part.first_page, last: part.last_page })}
              {part.set_aside ? ` · ${t('records.aside')}` : ''}
            </Text>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
