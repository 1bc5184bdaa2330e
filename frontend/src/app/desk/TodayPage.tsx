/** What needs somebody today; clearing this page is the day's work. */
import { Anchor, Box, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconSunHigh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getTodayOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { TodayOut } from '@/api/generated/types.gen';
import { JOURNEY } from '@/features/cases/stages';
import { useSignedIn } from '@/features/people/me';
import { useCan } from '@/features/people/useCan';
import { TranslationProgress } from '@/features/translation/TranslationProgress';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { Money } from '@/ui/Money';
import { Panel } from '@/ui/Panel';
import { Failed } from '@/ui/PartBoundary';
import { When } from '@/ui/When';
import classes from './TodayPage.module.css';

export function TodayPage() {
  const { t } = useTranslation('desk');
  const me = useSignedIn();
  const today = useQuery({ ...getTodayOptions(), refetchInterval: 30_000 });
  return (
    <Stack className="zb-page">
      <Title order={1} size="h3">
        {t('today.hello', { name: me.name })}
      </Title>
      {today.isPending ? <Loading lines={8} height={30} /> : null}
      {today.error ? <Failed error={today.error} again={() => void today.refetch()} /> : null}
      {today.data ? <Shown today={today.data} /> : null}
    </Stack>
  );
}

function Shown({ today }: { today: TodayOut }) {
  const { t } = useTranslation('desk');
  const can = useCan();
  const { cases, reviews, messages, documents, tasks, stopped, replies, invoices } = today;
  const parts = [cases, reviews, messages, documents, tasks, stopped, replies, invoices];
  const nothing = parts.every((list) => list.length === 0);
  return (
    <>
      <Stages counts={today.stages} />
      {nothing ? (
        <Box className="zb-surface">
          <EmptyState icon={<IconSunHigh aria-hidden />} title={t('today.none')}>
            {t('today.noneAdvice')}
          </EmptyState>
        </Box>
      ) : null}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Cases rows={cases} />
        <Stack>
          <Requests title={t('today.stopped')} rows={stopped} />
          <Requests title={t('today.replies')} rows={replies} />
          <Messages rows={messages} />
          <Tasks rows={tasks} />
          {can('translate') ? <Reviews rows={reviews} /> : null}
          <Documents rows={documents} />
          <Invoices rows={invoices} />
        </Stack>
      </SimpleGrid>
    </>
  );
}

function Stages({ counts }: { counts: TodayOut['stages'] }) {
  const { t } = useTranslation('desk');
  return (
    <ul className={classes.stages} aria-label={t('today.stages')}>
      {JOURNEY.filter((stage) => stage !== 'CLOSED').map((stage) => (
        <li key={stage}>
          <Link
            to="/desk/cases"
            search={{ state: stage, view: 'table' } as never}
            className={classes.stage}
          >
            <b>{counts[stage] ?? 0}</b>
            <span>{t(`stage.${stage}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A part with nothing in it takes no room. */
function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <Panel title={`${title} · ${count}`} padded={false}>
      <ul className={classes.list}>{children}</ul>
    </Panel>
  );
}

function Line({
  to,
  name,
  aside,
  children,
}: {
  to: string;
  name: string;
  aside?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li className={classes.line}>
      <Group gap="sm" wrap="nowrap" miw={0}>
        <Anchor component={Link} to={to} size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
          {name}
        </Anchor>
        <Text size="sm" truncate component="div">
          {children}
        </Text>
      </Group>
      <Text size="sm" c="dimmed" component="div" style={{ whiteSpace: 'nowrap' }}>
        {aside}
      </Text>
    </li>
  );
}

function Cases({ rows }: { rows: TodayOut['cases'] }) {
  const { t } = useTranslation('desk');
  return (
    <Part title={t('today.cases')} count={rows.length}>
      {rows.map((row) => (
        <Line
          key={row.id}
          to={`/desk/cases/${row.id}`}
          name={row.number}
          aside={<When at={row.due_on ?? row.waiting_since} />}
        >
          {row.family_name}, {row.given_name} · {row.headline || '–'} · {t(`stage.${row.state}`)}
        </Line>
      ))}
    </Part>
  );
}

function Requests({ title, rows }: { title: string; rows: TodayOut['replies'] }) {
  const { t } = useTranslation('desk');
  return (
    <Part title={title} count={rows.length}>
      {rows.map((row) => (
        <Line
          key={row.id}
          to={`/desk/cases/${row.case_id}/dossier`}
          name={row.case_number}
          aside={t(`requestState.${row.state}`)}
        >
          {row.center_name}
        </Line>
      ))}
    </Part>
  );
}

function Messages({ rows }: { rows: TodayOut['messages'] }) {
  const { t } = useTranslation('desk');
  return (
    <Part title={t('today.messages')} count={rows.length}>
      {rows.map((row) => (
        <Line key={row.case_id} to={`/desk/cases/${row.case_id}/messages`} name={row.case_number}>
          {t('today.unread', { count: row.count })}
        </Line>
      ))}
    </Part>
  );
}

function Tasks({ rows }: { rows: TodayOut['tasks'] }) {
  const { t } = useTranslation('desk');
  return (
    <Part title={t('today.tasks')} count={rows.length}>
      {rows.map((row) => (
        <Line
          key={row.id}
          to={`/desk/cases/${row.case_id}`}
          name={row.case_number}
          aside={<When at={row.due_on} />}
        >
          {row.title}
        </Line>
      ))}
    </Part>
  );
}

function Reviews({ rows }: { rows: TodayOut['reviews'] }) {
  const { t } = useTranslation('desk');
  return (
    <Part title={t('today.reviews')} count={rows.length}>
      {rows.map((row) => (
        <Line
          key={row.id}
          to={`/desk/translations/${row.id}`}
          name={row.case_number}
          aside={<TranslationProgress row={row} short />}
        >
          <bdi>{row.document_title || t(`translationKind.${row.kind}`)}</bdi>
        </Line>
      ))}
    </Part>
  );
}

function Documents({ rows }: { rows: TodayOut['documents'] }) {
  const { t } = useTranslation('desk');
  return (
    <Part title={t('today.documents')} count={rows.length}>
      {rows.map((row) => (
        <Line
          key={row.id}
          to={`/desk/documents/${row.id}`}
          name={row.case_number}
          aside={t(`refusalCode.${row.refusal_code}`, { defaultValue: row.refusal_code })}
        >
          <bdi>{row.file_name}</bdi>
        </Line>
      ))}
    </Part>
  );
}

function Invoices({ rows }: { rows: TodayOut['invoices'] }) {
  const { t } = useTranslation('desk');
  return (
    <Part title={t('today.invoices')} count={rows.length}>
      {rows.map((row) => (
        <Line
          key={row.id}
          to={`/desk/cases/${row.case_id}/billing`}
          name={row.number}
          aside={<When at={row.due_on} />}
        >
          {row.case_number} · <Money minor={row.gross_minor} currency={row.currency} />
        </Line>
      ))}
    </Part>
  );
}
