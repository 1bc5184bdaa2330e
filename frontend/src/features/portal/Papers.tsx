/** What arrived, page by page; where a paper could not be read, what we ask for. */
import {
  Alert,
  Box,
  Group,
  Progress,
  SimpleGrid,
  Stack,
  Text,
  UnstyledButton,
} from '@mantine/core';
import { IconFiles, IconFileText } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyDocument } from '@/api/generated/types.gen';
import { EmptyState } from '@/ui/EmptyState';
import { When } from '@/ui/When';
import { PaperPages } from './PaperPages';
import classes from './Papers.module.css';
import { kindOf } from './papers';
import { documentsOptions, isMoving } from './useTold';

export function Papers() {
  const { t } = useTranslation('portal');
  const documents = useSuspenseQuery(documentsOptions()).data;
  const [open, setOpen] = useState<MyDocument>();
  if (documents.length === 0) {
    return (
      <EmptyState icon={<IconFiles aria-hidden />} title={t('papers.none')}>
        {t('papers.noneAdvice')}
      </EmptyState>
    );
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {documents.map((document) => (
          <Paper key={document.id} document={document} onOpen={() => setOpen(document)} />
        ))}
      </SimpleGrid>
      {open ? <PaperPages document={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

function Paper({ document, onOpen }: { document: MyDocument; onOpen: () => void }) {
  const { t } = useTranslation('portal');
  const name = t(`kind.${kindOf(document.kdl)}`);
  return (
    <Box component="article" className="zb-surface" p="sm">
      <UnstyledButton className={classes.open} onClick={onOpen}>
        <span className={classes.thumb}>
          {document.page_count > 0 ? (
            <img
              src={`/api/portal/documents/${document.id}/pages/1/image?width=200`}
              alt=""
              loading="lazy"
            />
          ) : (
            <IconFileText size={32} stroke={1} aria-hidden />
          )}
        </span>
        <span className={classes.words}>
          <Text fw={600} span>
            {name}
          </Text>
          <Text size="sm" c="dimmed" span className={classes.name}>
            <bdi>{document.file_name}</bdi>
          </Text>
          <Text size="sm" c="dimmed" span>
            {document.dated_on ? (
              <>
                <When at={document.dated_on} exact /> ·{' '}
              </>
            ) : null}
            {document.page_count > 0 ? t('papers.pages', { count: document.page_count }) : null}
          </Text>
        </span>
      </UnstyledButton>
      <State document={document} />
    </Box>
  );
}

function State({ document }: { document: MyDocument }) {
  const { t } = useTranslation('portal');
  if (document.refusal_code) {
    return (
      <Alert color="orange" variant="light" mt="sm" title={t('papers.again')}>
        <Text size="sm" dir="auto">
          {document.request ?? t('papers.againAdvice')}
        </Text>
      </Alert>
    );
  }
  if (!isMoving(document)) return null;
  const { work } = document;
  return (
    <Stack gap={4} mt="sm">
      <Text size="sm" role="status">
        {work?.total
          ? t('papers.reading', { done: work.done, total: work.total })
          : t('papers.waiting')}
      </Text>
      <Progress
        value={work?.total ? (work.done / work.total) * 100 : 100}
        animated
        aria-label={t('papers.progress', { name: document.file_name })}
      />
    </Stack>
  );
}

export function PaperCount({ documents }: { documents: readonly MyDocument[] }) {
  const { t } = useTranslation('portal');
  const pages = documents.reduce((sum, document) => sum + document.page_count, 0);
  return (
    <Group gap={6}>
      <Text>
        {t('papers.count', { count: documents.length })}
        {pages > 0 ? ` · ${t('papers.pages', { count: pages })}` : ''}
      </Text>
    </Group>
  );
}
