/** An amount in the reader's notation. */
import { useTranslation } from 'react-i18next';
import { money } from '@/lib/money';

export function Money({ minor, currency }: { minor: number; currency: string }) {
  const { i18n } = useTranslation();
  return <span>{money(minor, currency, i18n.language)}</span>;
}
