/** The calm page around every way of signing in. */
import { Alert, Box, Center, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageMenu } from '@/ui/LanguageMenu';
import { SchemeToggle } from '@/ui/SchemeToggle';
import { Wordmark } from '@/ui/Wordmark';
import { SessionEnded } from './useSession';

interface Props {
  title: string;
  lead?: string;
  languages?: readonly string[];
  children: ReactNode;
}

export function SignInFrame({ title, lead, languages, children }: Props) {
  const { t } = useTranslation('shared');
  const ended = useContext(SessionEnded);
  return (
    <Center mih="100dvh" p="md" component="main">
      <Stack w="100%" maw={400} gap="lg">
        <Group justify="space-between">
          <Wordmark />
          <Group gap={4}>
            {languages ? <LanguageMenu languages={languages} /> : null}
            <SchemeToggle />
          </Group>
        </Group>
        <Box className="zb-surface" p="xl">
          <Stack gap="xs" mb="md">
            <Title order={1} size="h3">
              {title}
            </Title>
            {lead ? <Text c="dimmed">{lead}</Text> : null}
          </Stack>
          {ended ? (
            <Alert color="orange" variant="light" mb="md" role="status">
              {t('signin.ended')}
            </Alert>
          ) : null}
          {children}
        </Box>
        <Text size="xs" c="dimmed" ta="center">
          {t('signin.purpose')}
        </Text>
      </Stack>
    </Center>
  );
}
