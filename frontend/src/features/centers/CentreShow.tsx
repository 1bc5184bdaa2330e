/** What is known about a centre; every figure names its source and its date. */
import { Badge, Group, List, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getCenterOptions } from '@/api/generated/@tanstack/react-query.gen';
import { Money } from '@/ui/Money';
import { When } from '@/ui/When';

export function CentreShow({ id }: { id: string }) {
  const { t } = useTranslation('desk');
  const centre = useSuspenseQuery(getCenterOptions({ path: { center_id: id } })).data;
  return (
    <Stack>
      <div>
        <Title order={2} size="h4">
          {centre.name}
        </Title>
        <Text c="dimmed">
          {centre.city}, {centre.region}
        </Text>
      </div>
      <Part title={t('centres.departments')}>
        {centre.departments.map((one) => (
          <List.Item key={one.id}>
            {one.name}{' '}
            {one.entities.map((entity) => (
              <Badge key={entity} size="xs" color="gray">
                {entity}
              </Badge>
            ))}
          </List.Item>
        ))}
      </Part>
      <Part title={t('centres.certificates')}>
        {centre.certificates.map((one) => (
          <List.Item key={one.name + one.entity}>
            {one.name} · {one.entity}
            <Source source={one.source} from={one.valid_from} to={one.valid_to} />
          </List.Item>
        ))}
      </Part>
      <Part title={t('centres.volumes')}>
        {centre.volumes.map((one) => (
          <List.Item key={`${one.entity}${one.year}`}>
            {t('centres.cases', { count: one.cases })} · {one.entity} · {one.year}
            <Source source={one.source} from={one.valid_from} to={one.valid_to} />
          </List.Item>
        ))}
      </Part>
      <Part title={t('centres.requirements')}>
        {centre.requirements.map((one) => (
          <List.Item key={one.entity + one.code}>
            {one.label}{' '}
            <Badge size="xs" color="gray">
              {one.entity}
            </Badge>
          </List.Item>
        ))}
      </Part>
      <Part title={t('centres.prices')}>
        {centre.prices.map((one) => (
          <List.Item key={one.service + one.entity}>
            <Group gap="xs">
              {t(`service.${one.service}`, { defaultValue: one.service })} · {one.entity}
              <Money minor={one.amount_minor} currency={one.currency} />
            </Group>
            <Source source={one.source} from={one.valid_from} to={one.valid_to} />
          </List.Item>
        ))}
      </Part>
      <Part title={t('centres.contacts')}>
        {centre.contacts.map((one) => (
          <List.Item key={one.id}>
            {one.name}, {one.function} · {one.email}
          </List.Item>
        ))}
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h6" mb={4}>
        {title}
      </Title>
      <List size="sm" spacing={4}>
        {children}
      </List>
    </section>
  );
}

function Source({ source, from, to }: { source: string; from: string; to: string | null }) {
  return (
    <Text size="xs" c="dimmed">
      {source}, <When at={from} exact />
      {to ? (
        <>
          –<When at={to} exact />
        </>
      ) : null}
    </Text>
  );
}
