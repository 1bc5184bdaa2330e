/** The mails this installation wrote to files because no mail server is named. */
import { Accordion, Text } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listOutboxOptions } from '@/api/generated/@tanstack/react-query.gen';
import { EmptyState } from '@/ui/EmptyState';
import { When } from '@/ui/When';

export function Outbox() {
  const { t } = useTranslation('desk');
  const mails = useSuspenseQuery({ ...listOutboxOptions(), refetchInterval: 5_000 }).data;
  if (mails.length === 0) {
    return (
      <EmptyState icon={<IconMailOff aria-hidden />} title={t('outbox.none')}>
        {t('outbox.noneAdvice')}
      </EmptyState>
    );
  }
  return (
    <Accordion variant="contained">
      {mails.map((mail) => (
        <Accordion.Item
          key={mail.date + mail.to + mail.subject}
          value={mail.date + mail.to + mail.subject}
        >
          <Accordion.Control>
            <Text size="sm" fw={550} dir="auto">
              {mail.subject}
            </Text>
            <Text size="xs" c="dimmed">
              {mail.to} · <SentAt date={mail.date} />
            </Text>
          </Accordion.Control>
          <Accordion.Panel>
            <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {mail.body}
            </Text>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

/** The date as mails write it; one that is no date is shown as it stands. */
function SentAt({ date }: { date: string }) {
  const at = new Date(date);
  return Number.isNaN(at.getTime()) ? date : <When at={at.toISOString()} exact />;
}
