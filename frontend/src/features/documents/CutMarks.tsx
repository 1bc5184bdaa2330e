/** The pages of a file as one strip, with marks where it is cut; marks are set, moved and taken away. */
import { IconScissors } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentOut } from '@/api/generated/types.gen';
import classes from './CutMarks.module.css';
import { type Cuts, moved, toggled } from './cuts';
import { Thumbnail } from './Thumbnail';

interface Props {
  document: DocumentOut;
  cuts: Cuts;
  onCuts: (cuts: Cuts) => void;
}

const STEPS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowLeft: -1 };

export function CutMarks({ document, cuts, onCuts }: Props) {
  const { t } = useTranslation('desk');
  const marks = useRef(new Map<number, HTMLButtonElement | null>());
  const move = (event: KeyboardEvent, page: number) => {
    const step = STEPS[event.key];
    const next = step && moved(cuts, page, step, document.page_count);
    if (!step || !next) return;
    event.preventDefault();
    onCuts(next);
    marks.current.get(page + step)?.focus();
  };
  return (
    <div className={classes.strip}>
      {document.pages.map((page) => (
        <Fragment key={page.number}>
          {page.number > 1 ? (
            <button
              ref={(button) => void marks.current.set(page.number, button)}
              type="button"
              className={classes.mark}
              aria-pressed={cuts.includes(page.number)}
              aria-label={t('cut.before', { page: page.number })}
              title={t('cut.before', { page: page.number })}
              onClick={() => onCuts(toggled(cuts, page.number))}
              onKeyDown={(event) => move(event, page.number)}
            >
              <IconScissors size={14} aria-hidden />
            </button>
          ) : null}
          <span className={classes.page}>
            <Thumbnail documentId={document.id} page={page} />
            {page.number}
          </span>
        </Fragment>
      ))}
    </div>
  );
}
