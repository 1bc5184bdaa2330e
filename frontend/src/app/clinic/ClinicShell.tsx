/** The frame of this window: who we are, language, colours, the way out. */
import { AppShell, Box, Button, Container, Group } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/signin';
import { LanguageMenu } from '@/ui/LanguageMenu';
import { PartBoundary } from '@/ui/PartBoundary';
import { SchemeToggle } from '@/ui/SchemeToggle';
import { Wordmark } from '@/ui/Wordmark';

export function ClinicShell() {
  const { t } = useTranslation('shared');
  const leave = () => void signOut().then(() => location.assign('/clinic'));
  return (
    <AppShell header={{ height: 60 }} padding="md">
      <a className="zb-skip" href="#content">
        {t('skip')}
      </a>
      <AppShell.Header style={{ background: 'var(--zb-surface)', borderColor: 'var(--zb-line)' }}>
        <Group h="100%" px="md" gap="xs" wrap="nowrap">
          <Wordmark />
          <Box flex={1} />
          <LanguageMenu languages={['de', 'en']} />
          <SchemeToggle />
          <Button variant="subtle" color="gray" c="inherit" onClick={leave}>
            {t('signin.out')}
          </Button>
        </Group>
      </AppShell.Header>
      <AppShell.Main id="content">
        <Container size="md" px={0}>
          <PartBoundary>
            <Outlet />
          </PartBoundary>
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}
