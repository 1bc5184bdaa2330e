/** Takes the steps of a case; a hold can be taken back, a cancellation is asked for twice. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStep } from '@/api/steps';
import { AskSure } from '@/ui/AskSure';
import { sayUndo } from '@/ui/notify';

export function useCaseMoves() {
  const { t, i18n } = useTranslation('desk');
  const step = useStep('/api/desk/cases');
  const [cancelling, setCancelling] = useState('');
  const hold = (id: string) =>
    step.mutate(
      { id, action: 'hold' },
      {
        onSuccess: () => sayUndo(t('held'), () => step.mutate({ id, action: 'resume' }), i18n),
      },
    );
  const move = (id: string, action: string) => {
    if (action === 'cancel') setCancelling(id);
    else if (action === 'hold') hold(id);
    else step.mutate({ id, action });
  };
  const asking = (
    <AskSure
      title={t('cancelCase')}
      opened={cancelling !== ''}
      onClose={() => setCancelling('')}
      onSure={() => step.mutate({ id: cancelling, action: 'cancel' })}
    >
      {t('cancelCaseAdvice')}
    </AskSure>
  );
  return { move, asking, busy: step.isPending };
}
