/** What happened when, after the papers; each line leads to where it stands. */
import { Anchor, Text, Timeline } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getChronicleOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { EventOut } from '@/api/generated/types.gen';
import { When } from '@/ui/When';

export function Chronicle({ caseId }: { caseId: string }) {
  const { t } = useTranslation('desk');
  const events = useSuspenseQuery(getChronicleOptions({ path: { case_id: caseId } })).data;
  if (events.length === 0) return <Text c="dimmed">{t('chronicle.none')}</Text>;
  return (
    <Timeline bulletSize={12} lineWidth={2} active={events.length}>
      {events.map((event) => (
        <Timeline.Item
          key={`${event.document_id}${event.fact_id ?? ''}`}
          title={
            <Text size="xs" c="dimmed" span>
              <When at={event.on} exact />
            </Text>
          }
        >
          <Anchor
            component={Link}
            to={`/desk/documents/${event.document_id}`}
            search={(event.fact_id ? { page: event.page, fact: event.fact_id } : {}) as never}
            size="sm"
            dir="auto"
            style={{ overflowWrap: 'anywhere' }}
          >
            <Happened event={event} />
          </Anchor>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

const LETTER = /\p{L}/u;

/** What happened on a day: a paper by its title, a fact in its words, a bare date by what it is of. */
function Happened({ event }: { event: EventOut }) {
  const { t } = useTranslation('desk');
  if (event.fact_id === null || LETTER.test(event.text)) return event.text;
  const of = event.label ? t(`event.${event.label}`, { defaultValue: event.label }) : '';
  return (
    <>
      {of || t('chronicle.named')} · <bdi>{event.title}</bdi>
    </>
  );
}
