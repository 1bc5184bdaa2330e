/** Drops whose sorting failed for good: the files are kept, and a person runs it again. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listBatchesOptions, sortAgainMutation } from '@/api/generated/@tanstack/react-query.gen';
import { RunAgain } from '@/ui/RunAgain';
import { When } from '@/ui/When';

export function FailedDrops({ caseId, mayRun }: { caseId: string; mayRun: boolean }) {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const drops = useQuery({
    ...listBatchesOptions({ path: { case_id: caseId } }),
    refetchInterval: (query) =>
      query.state.data?.some((drop) => drop.state === 'SORTING') ? 1_500 : false,
  }).data;
  const sort = useMutation({
    ...sortAgainMutation(),
    onSuccess: () => void queries.invalidateQueries(),
  });
  const failed = drops?.filter((drop) => drop.state === 'FAILED') ?? [];
  return failed.map((drop) => (
    <RunAgain
      key={drop.id}
      title={t('upload.failed')}
      busy={sort.isPending}
      onRun={mayRun ? () => sort.mutate({ path: { batch_id: drop.id } }) : null}
    >
      {t('upload.files_kept', { count: drop.arrived })} · <When at={drop.opened_at} />
    </RunAgain>
  ));
}
