/** What the patient's own doctors propose: the specialist is asked to judge it. */
import { Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeMyPlanMutation } from '@/api/generated/@tanstack/react-query.gen';
import { SaveState } from './SaveState';
import { useDraft } from './useDraft';

export function Plan({ plan }: { plan: string }) {
  const { t } = useTranslation('portal');
  const saving = useMutation({ ...changeMyPlanMutation(), meta: { quiet: true } });
  const { text, setText, flush } = useDraft(plan, (words) =>
    saving.mutateAsync({ body: { plan: words } }),
  );
  return (
    <Stack gap={4}>
      <Textarea
        label={t('plan.label')}
        description={t('plan.hint')}
        minRows={3}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={flush}
      />
      <SaveState saving={saving} />
    </Stack>
  );
}
