/** One paper at the desk. */
import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  getDocumentOptions,
  translateDocumentMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { DocumentOut } from '@/api/generated/types.gen';
import { useStep } from '@/api/steps';
import { AskForBetterCopy } from '@/features/documents/AskForBetterCopy';
import { DocumentForm } from '@/features/documents/DocumentForm';
import { DocumentView } from '@/features/documents/DocumentView';
import { LooksLike } from '@/features/documents/LooksLike';
import { PageRange } from '@/features/documents/PageRange';
import { PaperNotes } from '@/features/documents/PaperNotes';
import { ReadingProgress } from '@/features/documents/ReadingProgress';
import { SplitProposal } from '@/features/documents/SplitProposal';
import { ASK_AGAIN, isMoving, isUnderWay, useFollow } from '@/features/documents/underWay';
import { CarriedPapers } from '@/features/intake/CarriedPapers';
import { Loading } from '@/ui/Loading';
import { Moves } from '@/ui/Moves';
import { sayUndo } from '@/ui/notify';
import { Failed } from '@/ui/PartBoundary';
import { saying } from '@/ui/saying';

const CUTTING = ['cut', 'keep-whole', 'merge-back'];

interface Shown {
  page?: number;
  fact?: string;
  q?: string;
  /** The page to cut out. */
  cut?: number;
}

export function DocumentPage() {
  const { documentId } = useParams({ strict: false }) as { documentId: string };
  const found = useQuery({
    ...getDocumentOptions({ path: { document_id: documentId } }),
    refetchInterval: (query) =>
      query.state.data && isUnderWay(query.state.data) ? ASK_AGAIN : false,
  });
  if (found.isPending) return <Loading lines={8} />;
  if (found.error) return <Failed error={found.error} again={() => void found.refetch()} />;
  return <DocumentShown key={documentId} document={found.data} />;
}

function DocumentShown({ document }: { document: DocumentOut }) {
  const { page = 1, fact, q, cut } = useSearch({ strict: false }) as Shown;
  const navigate = useNavigate();
  useFollow(document, page);
  return (
    <Stack className="zb-page" gap="md">
      <Head document={document} />
      {document.refusal_code ? <NotRead document={document} /> : null}
      {isMoving(document) ? (
        <ReadingProgress
          name={document.file_name}
          done={document.pages.filter((one) => one.read_at !== null).length}
          total={document.state === 'READING' ? document.page_count : 0}
        />
      ) : null}
      <CarriedPapers documentId={document.id} />
      {document.pages.length > 0 ? (
        <>
          <SplitProposal key={cut} document={document} single={cut} />
          <LooksLike document={document} />
          <PaperNotes document={document} />
          {/* What is read anew is written into the fields anew. */}
          <DocumentForm key={document.read_at} document={document} />
          <DocumentView
            document={document}
            page={page}
            fact={fact}
            words={q}
            onPage={(next) => void navigate({ to: '.', search: { page: next, cut } as never })}
          />
        </>
      ) : null}
    </Stack>
  );
}

function Head({ document }: { document: DocumentOut }) {
  const { t } = useTranslation('desk');
  return (
    <Group justify="space-between">
      <div>
        <Anchor
          component={Link}
          to={`/desk/cases/${document.case_id}/records`}
          size="sm"
          c="dimmed"
        >
          {t('document.back')}
        </Anchor>
        <Title order={1} size="h3" dir="auto">
          {document.title || document.kdl_title || document.file_name}
        </Title>
        <Text size="sm" c="dimmed">
          <bdi>{document.file_name}</bdi> · {t(`documentState.${document.state}`)}
          {document.set_aside ? ` · ${t('records.aside')}` : ''}
          {document.whole_id ? (
            <>
              {' · '}
              <Anchor component={Link} to={`/desk/documents/${document.whole_id}`} size="sm">
                {t('cut.partOf')},{' '}
                <PageRange first={document.first_page} last={document.last_page} />
              </Anchor>
            </>
          ) : null}
        </Text>
      </div>
      <Actions document={document} />
    </Group>
  );
}

function Actions({ document }: { document: DocumentOut }) {
  const { t, i18n } = useTranslation('desk');
  const navigate = useNavigate();
  const step = useStep('/api/desk/documents');
  const { id } = document;
  const bringBack = () => step.mutate({ id, action: 'bring-back' });
  const move = (action: string) =>
    step.mutate(
      { id, action },
      {
        onSuccess: () =>
          action === 'set-aside' ? sayUndo(t('records.nowAside'), bringBack, i18n) : undefined,
      },
    );
  // Where reading failed, to read again is the way on.
  const aside = ['set-aside', 'bring-back', ...(document.refusal_code ? [] : ['read-again'])];
  // What is done to pages is offered where they are seen.
  const elsewhere = document.pages.length > 0 ? [...CUTTING, 'read-again'] : CUTTING;
  const moves = document.moves.filter((one) => !elsewhere.includes(one.action));
  const translate = useMutation({
    ...translateDocumentMutation(),
    onSuccess: (made) => void navigate({ to: `/desk/translations/${made.id}` }),
  });
  return (
    <Group gap="xs">
      {document.state === 'READ' && document.language !== 'de' ? (
        <Button
          loading={translate.isPending}
          onClick={() => translate.mutate({ path: { document_id: document.id } })}
        >
          {t('document.translate')}
        </Button>
      ) : null}
      <Button variant="default" component="a" href={`/api/desk/documents/${document.id}/original`}>
        {t('document.original')}
      </Button>
      {document.state === 'READ' && document.pages.some((page) => page.source === 'OCR') ? (
        <Button
          variant="default"
          component="a"
          href={`/api/desk/documents/${document.id}/searchable`}
        >
          {t('document.searchable')}
        </Button>
      ) : null}
      <Moves moves={moves} aside={aside} busy={step.isPending} onMove={move} />
    </Group>
  );
}

function NotRead({ document }: { document: DocumentOut }) {
  const { t } = useTranslation('desk');
  const said = saying(
    { code: document.refusal_code, message: '', advice: document.refusal_advice },
    t,
  );
  return (
    <Alert color="orange" variant="light" title={t(`documentState.${document.state}`)}>
      <Stack gap="xs" align="start">
        <Text size="sm">
          {said.advice} {t('records.kept')}
        </Text>
        {document.request ? (
          <AskForBetterCopy caseId={document.case_id} request={document.request} />
        ) : null}
      </Stack>
    </Alert>
  );
}
