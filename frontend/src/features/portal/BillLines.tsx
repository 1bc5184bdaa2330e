/** The lines of a quote or an invoice and their sum, in the reader's words where we have them. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvoiceOut, QuoteOut } from '@/api/generated/types.gen';
import { Money } from '@/ui/Money';
import classes from './BillLines.module.css';

export function BillLines({ bill }: { bill: QuoteOut | InvoiceOut }) {
  const { t } = useTranslation('portal');
  return (
    <dl className={classes.lines}>
      {bill.lines.map((line) => (
        <div key={line.position}>
          <dt>
            {t(`price.${line.code}`, { defaultValue: line.label })}
            {line.quantity === 1 ? null : (
              <Text span c="dimmed" size="sm">
                {' '}
                × {line.quantity}
              </Text>
            )}
          </dt>
          <dd>
            <Money minor={line.net_minor} currency={bill.currency} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('costs.vat')}</dt>
        <dd>
          <Money minor={bill.vat_minor} currency={bill.currency} />
        </dd>
      </div>
      <div className={classes.sum}>
        <dt>{t('costs.sum')}</dt>
        <dd>
          <Money minor={bill.gross_minor} currency={bill.currency} />
        </dd>
      </div>
    </dl>
  );
}
