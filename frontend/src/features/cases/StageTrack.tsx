/** Where a case is on its way, with the clock of the present stage. */
import { useTranslation } from 'react-i18next';
import type { CaseState } from '@/api/generated/types.gen';
import { When } from '@/ui/When';
import classes from './StageTrack.module.css';
import { JOURNEY } from './stages';

interface Props {
  state: CaseState;
  since: string;
  heldFrom: string;
}

export function StageTrack({ state, since, heldFrom }: Props) {
  const { t } = useTranslation('desk');
  const here = JOURNEY.findIndex((stage) => stage === (state === 'ON_HOLD' ? heldFrom : state));
  return (
    <ol className={classes.track} aria-label={t('track')}>
      {JOURNEY.map((stage, place) => (
        <li
          key={stage}
          className={classes.stage}
          data-place={place < here ? 'past' : place === here ? 'here' : 'ahead'}
          aria-current={place === here ? 'step' : undefined}
        >
          <span className={classes.bar} />
          <span className={classes.name}>{t(`stage.${stage}`)}</span>
          {place === here ? (
            <span className={classes.clock}>
              <When at={since} />
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
