/** The mail or archive that a paper lay in, what lay beside it, and what lies in it. */
import { Anchor, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getCarriedOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { CarriedRow, CarrierRow } from '@/api/generated/types.gen';
import { Panel } from '@/ui/Panel';

export function CarriedPapers({ documentId }: { documentId: string }) {
  const { t } = useTranslation('desk');
  const path = { document_id: documentId };
  // Where a paper lay never changes.
  const found = useQuery({ ...getCarriedOptions({ path }), staleTime: 60_000 }).data;
  if (!found || (!found.carrier && found.inside.length === 0)) return null;
  return (
    <Panel title={t('carried.title')}>
      <Stack gap="xs">
        {found.carrier ? <Carrier carrier={found.carrier} /> : null}
        <Papers title={t('carried.beside')} rows={found.beside} />
        <Papers title={t('carried.inside')} rows={found.inside} />
      </Stack>
    </Panel>
  );
}

function Carrier({ carrier }: { carrier: CarrierRow }) {
  const { t } = useTranslation('desk');
  const name = <bdi>{lastName(carrier.path)}</bdi>;
  return (
    <Text size="sm">
      {t('carried.in')}{' '}
      {carrier.document_id ? (
        <Anchor component={Link} to={`/desk/documents/${carrier.document_id}`} size="sm">
          {name}
        </Anchor>
      ) : (
        name
      )}
    </Text>
  );
}

function Papers({ title, rows }: { title: string; rows: readonly CarriedRow[] }) {
  const { t } = useTranslation('desk');
  if (rows.length === 0) return null;
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <List size="sm" mah={160} style={{ overflow: 'auto' }}>
        {rows.map((row) => (
          <List.Item key={row.document_id}>
            <Anchor component={Link} to={`/desk/documents/${row.document_id}`} size="sm">
              <bdi>{lastName(row.path)}</bdi>
            </Anchor>
            <Text span size="xs" c="dimmed">
              {row.title ? (
                <>
                  {' · '}
                  <bdi>{row.title}</bdi>
                </>
              ) : null}
              {row.state === 'READ' ? '' : ` · ${t(`documentState.${row.state}`)}`}
              {row.set_aside ? ` · ${t('records.aside')}` : ''}
            </Text>
          </List.Item>
        ))}
      </List>
    </div>
  );
}

const lastName = (path: string) => path.split('/').at(-1) ?? path;
