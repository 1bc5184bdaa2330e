/** The chronicle: each event leads to the page it was read from. */
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClinicEvent } from '@/api/generated/types.gen';
import { day } from '@/lib/dates';
import { Panel } from '@/ui/Panel';
import classes from './Facts.module.css';

interface Props {
  requestId: string;
  events: readonly ClinicEvent[];
}

export function Course({ requestId, events }: Props) {
  const { t, i18n } = useTranslation('clinic');
  return (
    <Panel title={t('course.title')}>
      {events.length === 0 ? <Text c="dimmed">{t('course.none')}</Text> : null}
      <dl className={classes.lines}>
        {events.map((event) => (
          <Happened
            key={`${event.on} ${event.text}`}
            requestId={requestId}
            event={event}
            on={day(event.on, i18n.language)}
          />
        ))}
      </dl>
    </Panel>
  );
}

interface EventProps {
  requestId: string;
  event: ClinicEvent;
  on: string;
}

function Happened({ requestId, event, on }: EventProps) {
  return (
    <>
      <dt>{on}</dt>
      <dd lang="de">
        {event.document_id ? (
          <Anchor
            component={Link}
            to={`/clinic/requests/${requestId}/documents/${event.document_id}`}
            search={{ page: event.page ?? 1 } as never}
          >
            {event.text}
          </Anchor>
        ) : (
          event.text
        )}
      </dd>
    </>
  );
}
