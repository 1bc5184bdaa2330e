/** Files on their way: how far each is, and what to do where one got stuck. */
import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Sayable, saying } from '@/ui/saying';

interface OnItsWay {
  id: number;
  name: string;
  sent: number;
  total: number;
  problem?: Sayable;
}

interface Props {
  sending: readonly OnItsWay[];
  onForget: (id: number) => void;
}

const SHOWN = 8;

export function Sending({ sending, onForget }: Props) {
  const { t } = useTranslation('portal');
  const stuck = sending.filter((item) => item.problem);
  const moving = sending.filter((item) => !item.problem);
  if (sending.length === 0) return null;
  const total = moving.reduce((sum, item) => sum + item.total, 0);
  const sent = moving.reduce((sum, item) => sum + item.sent, 0);
  return (
    <Stack gap="sm">
      {moving.length > 0 ? (
        <div role="status">
          <Text fw={600}>{t('sending.title', { count: moving.length })}</Text>
          <Progress
            my={6}
            size="lg"
            value={total ? (sent / total) * 100 : 0}
            aria-label={t('sending.title', { count: moving.length })}
          />
          <Text size="sm" c="dimmed">
            {t('sending.safe')}
          </Text>
        </div>
      ) : null}
      {stuck.slice(0, SHOWN).map((item) => (
        <Stuck key={item.id} item={item} onForget={() => onForget(item.id)} />
      ))}
    </Stack>
  );
}

function Stuck({ item, onForget }: { item: OnItsWay; onForget: () => void }) {
  const { t } = useTranslation('portal');
  const said = saying(item.problem ?? {}, t);
  return (
    <Alert color="red" variant="light" title={<bdi>{item.name}</bdi>}>
      <Text size="sm">
        {said.title} {said.advice || t('sending.chooseAgain')}
      </Text>
      <Button mt="xs" variant="default" onClick={onForget}>
        {t('shared:close')}
      </Button>
    </Alert>
  );
}
