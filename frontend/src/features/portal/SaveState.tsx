/** Says quietly that everything is kept, or loudly that something is not. */
import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Sayable, saying } from '@/ui/saying';
import classes from './SaveState.module.css';

interface Props {
  saving: { isPending: boolean; isSuccess: boolean; error: Sayable | null };
}

export function SaveState({ saving }: Props) {
  const { t } = useTranslation();
  if (saving.error) {
    const { title, advice } = saying(saving.error, t);
    return (
      <Text size="sm" c="red" role="alert">
        {title} {advice}
      </Text>
    );
  }
  return (
    <Text size="sm" c="dimmed" role="status" className={classes.state}>
      {saving.isPending ? t('shared:saving') : null}
      {saving.isSuccess && !saving.isPending ? (
        <>
          <IconCheck size={16} aria-hidden /> {t('shared:saved')}
        </>
      ) : null}
    </Text>
  );
}
