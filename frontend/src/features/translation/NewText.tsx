/** Says that the paper's text has become another one, or that this version is not the newest. */
import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { takeOverTextMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { TranslationOut } from '@/api/generated/types.gen';

export function NewText({ shown }: { shown: TranslationOut }) {
  const { t } = useTranslation('desk');
  if (shown.replaced_at) {
    return (
      <Alert color="orange" variant="light" title={t('newText.replaced')}>
        <Anchor component={Link} to={`/desk/translations/${shown.current_id}`} size="sm">
          {t('newText.open')}
        </Anchor>
      </Alert>
    );
  }
  return shown.source_changed ? <TakeOver shown={shown} /> : null;
}

function TakeOver({ shown }: { shown: TranslationOut }) {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const takeOver = useMutation({
    ...takeOverTextMutation(),
    onSuccess: (opened) => void navigate({ to: `/desk/translations/${opened.id}` }),
  });
  return (
    <Alert color="orange" variant="light" title={t('newText.changed')}>
      <Group justify="space-between">
        <Text size="sm">{t(shown.signed_at ? 'newText.signed' : 'newText.advice')}</Text>
        <Button
          size="xs"
          loading={takeOver.isPending}
          disabled={shown.state === 'REQUESTED'}
          onClick={() => takeOver.mutate({ path: { translation_id: shown.id } })}
        >
          {t('newText.take')}
        </Button>
      </Group>
    </Alert>
  );
}
