/** The pages of a paper as thumbnails; those still waiting to be read are pale and say so. */
import { Loader } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentOut, PageSummary } from '@/api/generated/types.gen';
import classes from './PageStrip.module.css';
import { Thumbnail } from './Thumbnail';
import { isMoving } from './underWay';

interface Props {
  document: DocumentOut;
  page: number;
  onPage: (page: number) => void;
}

export function PageStrip({ document, page, onPage }: Props) {
  const { t } = useTranslation('desk');
  const moving = isMoving(document);
  return (
    <nav className={classes.strip} aria-label={t('document.pages')}>
      {document.pages.map((one) => (
        <PageButton
          key={one.number}
          documentId={document.id}
          page={one}
          shown={one.number === page}
          waiting={moving && one.read_at === null}
          again={document.read_at !== null}
          onPage={onPage}
        />
      ))}
    </nav>
  );
}

interface ButtonProps {
  documentId: string;
  page: PageSummary;
  shown: boolean;
  waiting: boolean;
  /** It was read before. */
  again: boolean;
  onPage: (page: number) => void;
}

function PageButton({ documentId, page, shown, waiting, again, onPage }: ButtonProps) {
  const { t } = useTranslation('desk');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (shown) button.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  const state = waiting ? t(again ? 'document.again' : 'document.waits') : '';
  const warned = page.warnings.map((code) => t(`warning.${code}`, { defaultValue: code }));
  const words = [t('document.goto', { page: page.number }), state, ...warned];
  return (
    <button
      ref={button}
      type="button"
      className={classes.page}
      aria-current={shown ? 'page' : undefined}
      aria-label={words.filter(Boolean).join(', ')}
      title={words.slice(1).filter(Boolean).join(', ') || undefined}
      data-waiting={waiting || undefined}
      onClick={() => onPage(page.number)}
    >
      <Thumbnail documentId={documentId} page={page} />
      <span className={classes.number}>
        {page.number}
        {waiting ? <Loader size={10} color="gray" /> : null}
        {warned.length > 0 ? <IconAlertTriangle size={12} aria-hidden /> : null}
      </span>
    </button>
  );
}
