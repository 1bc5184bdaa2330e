/** What is still to be answered or paid. */
import type { InvoiceOut, QuoteOut } from '@/api/generated/types.gen';

export const isDue = (invoice: Pick<InvoiceOut, 'state' | 'balance_minor'>) =>
  (invoice.state === 'ISSUED' || invoice.state === 'OVERDUE') && invoice.balance_minor > 0;

export const isOpen = (quote: Pick<QuoteOut, 'state'>) => quote.state === 'ISSUED';
