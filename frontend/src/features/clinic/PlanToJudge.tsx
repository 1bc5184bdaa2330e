/** What the first centre proposes: this is to be judged. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/ui/Panel';

export function PlanToJudge({ plan }: { plan: string }) {
  const { t } = useTranslation('clinic');
  return (
    <Panel title={t('plan.title')}>
      <Text lang="de" style={{ whiteSpace: 'pre-wrap' }}>
        {plan || '–'}
      </Text>
    </Panel>
  );
}
