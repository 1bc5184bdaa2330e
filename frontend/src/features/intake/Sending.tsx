/** Files on their way: how far all of them are, and what to do where one got stuck. */
import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saying } from '@/ui/saying';
import type { OnItsWay } from './drops';

interface Props {
  sending: readonly OnItsWay[];
  onForget: (id: number) => void;
}

const SHOWN = 8;

export function Sending({ sending, onForget }: Props) {
  const { t } = useTranslation();
  const stuck = sending.filter((item) => item.problem);
  if (sending.length === 0) return null;
  return (
    <Stack gap="sm">
      <Moving items={sending.filter((item) => !item.problem)} />
      {stuck.slice(0, SHOWN).map((item) => (
        <Stuck key={item.id} item={item} onForget={() => onForget(item.id)} />
      ))}
      {stuck.length > SHOWN ? (
        <Text>{t('shared:sending.moreStuck', { count: stuck.length - SHOWN })}</Text>
      ) : null}
    </Stack>
  );
}

/** Files that are here already count: the bar never goes back. */
function Moving({ items }: { items: readonly OnItsWay[] }) {
  const { t } = useTranslation();
  const left = items.filter((item) => !item.done);
  if (left.length === 0) return null;
  const total = items.reduce((sum, item) => sum + item.total, 0);
  const sent = items.reduce((sum, item) => sum + item.sent, 0);
  const title = t('shared:sending.title', { count: left.length });
  return (
    <div role="status">
      <Text fw={600}>
        {title}
        {left.length === 1 ? (
          <>
            {' · '}
            <bdi>{left[0]?.name}</bdi>
          </>
        ) : null}
      </Text>
      <Progress my={6} size="lg" value={total ? (sent / total) * 100 : 0} aria-label={title} />
      <Text size="sm" c="dimmed">
        {t(left.some((item) => item.cutOff) ? 'shared:sending.cutOff' : 'shared:sending.safe')}
      </Text>
    </div>
  );
}

function Stuck({ item, onForget }: { item: OnItsWay; onForget: () => void }) {
  const { t } = useTranslation();
  const said = saying(item.problem ?? {}, t);
  return (
    <Alert color="red" variant="light" title={<bdi>{item.name}</bdi>}>
      <Text size="sm">
        {said.title} {said.advice || t('shared:sending.chooseAgain')}
      </Text>
      <Button mt="xs" variant="default" onClick={onForget}>
        {t('shared:close')}
      </Button>
    </Alert>
  );
}
