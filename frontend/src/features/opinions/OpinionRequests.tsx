/** Requests to centres and what came back. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { listOpinionRequestsOptions } from '@/api/generated/@tanstack/react-query.gen';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { NewRequest } from './NewRequest';
import { Request } from './Request';

export function OpinionRequests({ caseId }: { caseId: string }) {
  const { t } = useTranslation(['desk', 'shared']);
  const [opened, form] = useDisclosure(false);
  const requests = useSuspenseQuery({
    ...listOpinionRequestsOptions({ path: { case_id: caseId } }),
    refetchInterval: 30_000,
  }).data;
  const add = (
    <Button variant={requests.length ? 'default' : 'filled'} onClick={form.open}>
      {t('request.new')}
    </Button>
  );
  return (
    <Stack>
      {requests.length === 0 ? (
        <EmptyState icon={<IconSend aria-hidden />} title={t('request.none')} action={add}>
          {t('request.noneAdvice')}
        </EmptyState>
      ) : (
        <Group justify="end">{add}</Group>
      )}
      {requests.map((request) => (
        <Suspense key={request.id} fallback={<Loading />}>
          <Request id={request.id} state={request.state} />
        </Suspense>
      ))}
      <Modal
        opened={opened}
        onClose={form.close}
        title={t('request.new')}
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <Suspense fallback={<Loading />}>
          <NewRequest caseId={caseId} onDone={form.close} />
        </Suspense>
      </Modal>
    </Stack>
  );
}
