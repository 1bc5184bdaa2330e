/** "Page 3", or "Pages 3–5". */
import { useTranslation } from 'react-i18next';

export function PageRange({ first, last }: { first: number | null; last: number | null }) {
  const { t } = useTranslation('desk');
  return first === last ? t('cut.page', { page: first }) : t('cut.pages', { first, last });
}
