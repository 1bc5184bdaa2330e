/** How a session ends: what the gate must know, and what keeps somebody signed in. */
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { getMeQueryKey } from '@/api/generated/@tanstack/react-query.gen';
import type { MeOut } from '@/api/generated/types.gen';
import { idleSeconds } from '@/lib/activity';

const LOOK = 5_000;
/** Somebody who is there is reported twice a minute. */
const REPORT_SECONDS = 30;
const WARN_SECONDS = 90;
const WARNING = 'idle';

/** Whether somebody was signed in here and no longer is. */
export const SessionEnded = createContext(false);

export function useSessionEnded(me: MeOut | undefined): boolean {
  const queries = useQueryClient();
  const wasIn = useRef(false);
  if (me?.audience) wasIn.current = true;
  const ended = Boolean(me && !me.audience && (me.session_ended || wasIn.current));
  useEffect(() => {
    if (!ended) return;
    notifications.hide(WARNING);
    // What was on the screen is not kept for whoever sits down next.
    queries.removeQueries({ type: 'inactive' });
  }, [ended, queries]);
  return ended;
}

/** Tells the server that somebody is there, and asks it once nobody was there for too long. */
export function useKeepSession(limit: number): void {
  const { t } = useTranslation('shared');
  const queries = useQueryClient();
  useEffect(() => {
    let reported = Date.now();
    const look = () => {
      const idle = idleSeconds();
      const since = (Date.now() - reported) / 1_000;
      warn(idle >= limit - WARN_SECONDS, t('signin.stillThere'));
      if (since >= REPORT_SECONDS && (idle < since || idle >= limit)) {
        reported = Date.now();
        void queries.invalidateQueries({ queryKey: getMeQueryKey() });
      }
    };
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, [limit, queries, t]);
}

function warn(needed: boolean, message: string): void {
  if (needed) {
    notifications.show({
      id: WARNING,
      message,
      color: 'orange',
      autoClose: false,
      withCloseButton: false,
      role: 'alert',
    });
  } else notifications.hide(WARNING);
}
