/** An address that leads nowhere. */
import { IconCompass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';

export function NotFound() {
  const { t } = useTranslation('shared');
  return (
    <EmptyState icon={<IconCompass aria-hidden />} title={t('notFound')}>
      {t('notFoundAdvice')}
    </EmptyState>
  );
}
