/** The opinion, once it is here. */
import { Box, Button, Stack, Text, Title } from '@mantine/core';
import { IconMessageCircle, IconStethoscope } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getMyOpinionOptions,
  markMyOpinionReadMutation,
} from '@/api/generated/@tanstack/react-query.gen';
import type { MyOpinion as Opinion } from '@/api/generated/types.gen';
import { MyOpinion } from '@/features/portal/MyOpinion';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { Failed } from '@/ui/PartBoundary';

export function OpinionPage() {
  const { t } = useTranslation('portal');
  const opinion = useQuery(getMyOpinionOptions());
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        {t('opinion.title')}
      </Title>
      <Content opinion={opinion} />
    </Stack>
  );
}

function Content({ opinion }: { opinion: ReturnType<typeof useQuery<Opinion>> }) {
  const { t } = useTranslation('portal');
  if (opinion.isPending) return <Loading lines={8} />;
  if (opinion.error?.status === 404) {
    return (
      <Box className="zb-surface">
        <EmptyState icon={<IconStethoscope aria-hidden />} title={t('opinion.none')}>
          {t('opinion.noneAdvice')}
        </EmptyState>
      </Box>
    );
  }
  if (opinion.error) return <Failed error={opinion.error} again={() => void opinion.refetch()} />;
  return (
    <>
      <ReadMark opinion={opinion.data} />
      <MyOpinion opinion={opinion.data} />
      <Box className="zb-surface" p="md">
        <Stack gap="xs">
          <Title order={2} size="h4">
            {t('opinion.unclear')}
          </Title>
          <Text>{t('opinion.unclearAdvice')}</Text>
          <Button
            component={Link}
            to="/portal/messages"
            leftSection={<IconMessageCircle size={18} aria-hidden />}
          >
            {t('opinion.ask')}
          </Button>
        </Stack>
      </Box>
    </>
  );
}

/** Opening it is reading it: the specialist and the desk see that it arrived. */
function ReadMark({ opinion }: { opinion: Opinion }) {
  const { mutate } = useMutation(markMyOpinionReadMutation());
  const unread = opinion.read_at === null;
  useEffect(() => {
    if (unread) mutate({});
  }, [unread, mutate]);
  return null;
}
