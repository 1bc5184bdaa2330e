/** Images that could not be indexed: the files are kept, and a person runs it again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { indexAgainMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { DeliveryRow } from '@/api/generated/types.gen';
import { RunAgain } from '@/ui/RunAgain';
import { When } from '@/ui/When';

export function FailedDeliveries({
  deliveries,
  mayRun,
}: {
  deliveries: DeliveryRow[];
  mayRun: boolean;
}) {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const index = useMutation({
    ...indexAgainMutation(),
    onSuccess: () => void queries.invalidateQueries(),
  });
  return deliveries
    .filter((delivery) => delivery.state === 'FAILED')
    .map((delivery) => (
      <RunAgain
        key={delivery.id}
        title={t('imaging.failed')}
        busy={index.isPending}
        onRun={mayRun ? () => index.mutate({ path: { delivery_id: delivery.id } }) : null}
      >
        {t('imaging.failedAdvice')} · <When at={delivery.received_at} />
      </RunAgain>
    ));
}
