/** The papers of a case as cards: what it is, how far it is read, what is wrong with it. */
import { Alert, Anchor, Badge, Box, Card, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconFiles, IconFileText } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listDocumentsOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { DocumentRow } from '@/api/generated/types.gen';
import { EmptyState } from '@/ui/EmptyState';
import { saying } from '@/ui/saying';
import { When } from '@/ui/When';
import classes from './DocumentList.module.css';
import { ReadingProgress } from './ReadingProgress';
import { ASK_AGAIN, isMoving } from './underWay';

export function DocumentList({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const documents = useSuspenseQuery({
    ...listDocumentsOptions({ path: { case_id: caseId } }),
    // While something is being read the cards follow it. Otherwise nobody asks: each look at
    // records is written down, and a page left open is not somebody looking.
    refetchInterval: (query) => (query.state.data?.some(isMoving) ? ASK_AGAIN : false),
  }).data;
  if (documents.length === 0) {
    return (
      <Box className="zb-surface">
        <EmptyState icon={<IconFiles aria-hidden />} title={t('records.none')}>
          {t('records.noneAdvice')}
        </EmptyState>
      </Box>
    );
  }
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="sm">
      {documents.map((document) => (
        <Paper key={document.id} document={document} />
      ))}
    </SimpleGrid>
  );
}

function Paper({ document }: { document: DocumentRow }) {
  const { t } = useTranslation('desk');
  return (
    <Card
      component="article"
      withBorder
      padding="sm"
      className={classes.card}
      data-aside={document.set_aside || undefined}
    >
      <Card.Section className={classes.thumb}>
        {document.page_count > 0 ? (
          <img
            src={`/api/desk/documents/${document.id}/pages/1/image?width=300`}
            alt=""
            loading="lazy"
          />
        ) : (
          <IconFileText size={40} stroke={1} aria-hidden />
        )}
      </Card.Section>
      <Stack gap={6} mt="sm">
        <Anchor
          component={Link}
          to={`/desk/documents/${document.id}`}
          fw={600}
          size="sm"
          lineClamp={2}
          dir="auto"
        >
          {document.title || document.kdl_title || document.file_name}
        </Anchor>
        <Marks document={document} />
        <Text size="xs" c="dimmed">
          <bdi>{document.file_name}</bdi>
          <br />
          {document.dated_on ? (
            <>
              <When at={document.dated_on} exact /> ·{' '}
            </>
          ) : null}
          {document.page_count > 0 ? t('records.pages', { count: document.page_count }) : null}
        </Text>
        <State document={document} />
      </Stack>
    </Card>
  );
}

function Marks({ document }: { document: DocumentRow }) {
  const { t } = useTranslation('desk');
  return (
    <Group gap={6}>
      {document.state === 'READ' ? (
        <Badge color={document.kdl ? 'petrol' : 'orange'}>
          {document.kdl_title || t('records.unclassified')}
        </Badge>
      ) : null}
      {document.language ? (
        <Badge color="gray" variant="outline">
          {document.language.toUpperCase()}
        </Badge>
      ) : null}
      {document.set_aside ? <Badge color="gray">{t('records.aside')}</Badge> : null}
    </Group>
  );
}

function State({ document }: { document: DocumentRow }) {
  const { t } = useTranslation('desk');
  if (document.refusal_code) {
    const said = saying(
      { code: document.refusal_code, message: '', advice: document.refusal_advice },
      t,
    );
    return (
      <Alert color="orange" variant="light" p="xs" title={t(`documentState.${document.state}`)}>
        <Text size="xs">{said.advice}</Text>
      </Alert>
    );
  }
  if (!isMoving(document)) return null;
  const { done = 0, total = 0 } = document.work ?? {};
  // The pages of a part were read with the whole file; only its class is missing.
  const isJudged = document.whole_id !== null && total === 0;
  const read = isJudged ? document.page_count : done;
  return (
    <ReadingProgress
      name={document.file_name}
      done={read}
      total={isJudged ? document.page_count : total}
    />
  );
}
