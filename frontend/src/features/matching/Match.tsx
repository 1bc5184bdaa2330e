/** One proposed centre: no score, but reasons, each with its source and date. */
import {
  Alert,
  Badge,
  Box,
  Button,
  Checkbox,
  Group,
  List,
  Modal,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmMatchMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { MatchOut } from '@/api/generated/types.gen';
import { When } from '@/ui/When';

interface Props {
  match: MatchOut;
  /** Why this centre declined, if it was asked and did. */
  saidNo: string | undefined;
}

export function Match({ match, saidNo }: Props) {
  const { t } = useTranslation(['desk', 'shared']);
  const [opened, form] = useDisclosure(false);
  const confirmed = match.state === 'CONFIRMED';
  return (
    <Box
      component="article"
      className="zb-surface"
      p="md"
      style={confirmed ? { borderColor: 'var(--zb-accent-text)' } : undefined}
    >
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Title order={2} size="h5">
            {match.center_name}
          </Title>
          <Text size="sm" c="dimmed">
            {match.department_name} · {match.city}
          </Text>
        </div>
        {confirmed ? (
          <Badge>{t('shortlist.confirmed')}</Badge>
        ) : (
          <Button size="xs" variant="light" onClick={form.open}>
            {t('shortlist.confirm')}
          </Button>
        )}
      </Group>
      {saidNo === undefined ? null : (
        <Alert color="orange" variant="light" p="xs" mt="sm">
          {t('request.declined', { reason: saidNo })}
        </Alert>
      )}
      <List size="sm" mt="sm" spacing={6}>
        {match.reasons.map((reason) => (
          <List.Item key={reason.code + reason.text}>
            {reason.text}
            <Text size="xs" c="dimmed">
              {reason.source}
              {reason.dated_on ? (
                <>
                  {', '}
                  <When at={reason.dated_on} exact />
                </>
              ) : null}
            </Text>
          </List.Item>
        ))}
      </List>
      {confirmed ? <Chosen match={match} /> : null}
      <Modal
        opened={opened}
        onClose={form.close}
        title={t('shortlist.confirmTitle', { name: match.center_name })}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <Choose match={match} onDone={form.close} />
      </Modal>
    </Box>
  );
}

function Chosen({ match }: { match: MatchOut }) {
  const { t } = useTranslation('desk');
  return (
    <Text size="sm" mt="sm">
      {match.why}
      <Text span size="xs" c="dimmed" display="block">
        {t('shortlist.chosenBy', { name: match.confirmed_by_name ?? '–' })}{' '}
        <When at={match.confirmed_at} exact />
      </Text>
    </Text>
  );
}

function Choose({ match, onDone }: { match: MatchOut; onDone: () => void }) {
  const { t } = useTranslation('desk');
  const [why, setWhy] = useState('');
  const [clean, setClean] = useState(false);
  const confirm = useMutation({ ...confirmMatchMutation(), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ path: { match_id: match.id }, body: { why, no_commission: clean } });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Textarea
          label={t('shortlist.why')}
          required
          data-autofocus
          minRows={3}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Checkbox
          label={t('shortlist.noCommission')}
          checked={clean}
          onChange={(event) => setClean(event.currentTarget.checked)}
        />
        <Button type="submit" loading={confirm.isPending}>
          {t('shortlist.confirm')}
        </Button>
      </Stack>
    </form>
  );
}
