/** The four places of the portal; on a phone they lie under the thumb. */
import { IconCoin, IconFolder, IconHome, IconMessageCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getMyCaseOptions } from '@/api/generated/@tanstack/react-query.gen';
import classes from './Places.module.css';

const PLACES = [
  { to: '/portal', key: 'home', icon: IconHome },
  { to: '/portal/records', key: 'records', icon: IconFolder },
  { to: '/portal/messages', key: 'messages', icon: IconMessageCircle },
  { to: '/portal/invoices', key: 'costs', icon: IconCoin },
] as const;

export function Places() {
  const { t } = useTranslation('portal');
  const unread = useQuery(getMyCaseOptions()).data?.unread_messages ?? 0;
  return (
    <nav className={classes.places} aria-label={t('place.label')}>
      {PLACES.map(({ to, key, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className={classes.place}
          activeOptions={{ exact: to === '/portal' }}
          activeProps={{ 'data-here': true }}
        >
          <span className={classes.icon}>
            <Icon size={22} stroke={1.6} aria-hidden />
            {key === 'messages' && unread > 0 ? (
              <span className={classes.count}>
                {unread}
                <span className={classes.hidden}> {t('place.unread')}</span>
              </span>
            ) : null}
          </span>
          {t(`place.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
