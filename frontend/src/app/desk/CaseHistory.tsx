/** Who did and saw what in a case. */
import { useTranslation } from 'react-i18next';
import { History } from '@/features/cases/History';
import { Panel } from '@/ui/Panel';
import { useCaseId } from './CasePage';

export function CaseHistory() {
  const { t } = useTranslation('desk');
  return (
    <Panel title={t('history.title')}>
      <History caseId={useCaseId()} />
    </Panel>
  );
}
