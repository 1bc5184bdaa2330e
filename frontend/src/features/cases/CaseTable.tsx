/** The same cases as rows. */
import { Anchor, Badge, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '@/api/generated/types.gen';
import { When } from '@/ui/When';
import { StageBadge } from './StageBadge';
import { Waiting } from './Waiting';

const HEADS = [
  'number',
  'patient',
  'headline',
  'stage',
  'since',
  'waiting',
  'owner',
  'due',
] as const;

export function CaseTable({ rows }: { rows: readonly CaseRow[] }) {
  const { t } = useTranslation('desk');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling place must be reachable by keyboard
    <section className="zb-surface zb-scroll" tabIndex={0} aria-label={t('table.label')}>
      <Table highlightOnHover miw={900}>
        <Table.Thead>
          <Table.Tr>
            {HEADS.map((head) => (
              <Table.Th key={head}>{t(`table.${head}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Row({ row }: { row: CaseRow }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          component={Link}
          to="/desk/cases/$caseId"
          params={{ caseId: row.id } as never}
          fw={600}
          size="sm"
          style={{ whiteSpace: 'nowrap' }}
        >
          {row.number}
        </Anchor>
      </Table.Td>
      <Table.Td>
        {row.family_name}, {row.given_name}{' '}
        <Badge size="sm" color="gray" variant="outline">
          {(row.languages[0] ?? '–').toUpperCase()}
        </Badge>
      </Table.Td>
      <Table.Td maw={280}>
        <Text size="sm" truncate>
          {row.headline || '–'}
        </Text>
      </Table.Td>
      <Table.Td>
        <StageBadge state={row.state} />
      </Table.Td>
      <Table.Td>
        <When at={row.state_since} />
      </Table.Td>
      <Table.Td>
        <Waiting whom={row.waiting_for} since={row.waiting_since} />
      </Table.Td>
      <Table.Td>{row.owner_name ?? '–'}</Table.Td>
      <Table.Td>
        <When at={row.due_on} />
      </Table.Td>
    </Table.Tr>
  );
}
