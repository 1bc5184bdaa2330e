/** Sets a scanned page upright, or reads the whole paper again, in a language if one is chosen. */
import { ActionIcon, Button, Group, Menu, Tooltip } from '@mantine/core';
import { IconLanguage, IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readAgainMutation, rotatePageMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { DocumentOut, PageOut, RotateInRequest } from '@/api/generated/types.gen';
import { languageName } from '@/lib/languages';
import { say, sayProblem } from '@/ui/notify';
import { LANGUAGES } from './languages';

type Turn = RotateInRequest['clockwise'];

interface Props {
  document: DocumentOut;
  page: PageOut;
}

export function PageTools({ document, page }: Props) {
  return (
    <Group gap="xs">
      {page.source === 'OCR' ? <TurnPage page={page} /> : null}
      <ReadAgain document={document} />
    </Group>
  );
}

function TurnPage({ page }: { page: PageOut }) {
  const { t } = useTranslation('desk');
  const turn = useMutation({
    ...rotatePageMutation(),
    onSuccess: () => say(t('pageTools.turned')),
  });
  const by = (degrees: number) =>
    turn.mutate({
      path: { document_id: page.document_id, number: page.number },
      body: { clockwise: ((page.rotation + degrees + 360) % 360) as Turn },
    });
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={t('pageTools.left')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('pageTools.left')}
          loading={turn.isPending}
          onClick={() => by(-90)}
        >
          <IconRotate2 size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('pageTools.right')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('pageTools.right')}
          loading={turn.isPending}
          onClick={() => by(90)}
        >
          <IconRotateClockwise2 size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

function ReadAgain({ document }: { document: DocumentOut }) {
  const { t, i18n } = useTranslation('desk');
  const again = useMutation(readAgainMutation());
  const offered = document.moves.find((move) => move.action === 'read-again');
  if (!offered) return null;
  const read = (language?: string) =>
    offered.refusal
      ? sayProblem(offered.refusal, i18n)
      : again.mutate({
          path: { document_id: document.id },
          body: language ? { language } : {},
        });
  return (
    <Menu position="bottom-start" width={230}>
      <Menu.Target>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconLanguage size={16} aria-hidden />}
          loading={again.isPending}
        >
          {t('pageTools.again')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflow: 'auto' }}>
        <Menu.Item onClick={() => read()}>{t('pageTools.sameWay')}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('pageTools.inLanguage')}</Menu.Label>
        {LANGUAGES.map((language) => (
          <Menu.Item key={language} onClick={() => read(language)}>
            {languageName(language, i18n.language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
