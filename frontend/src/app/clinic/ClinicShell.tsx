/** The frame of this window: who we are, language, colours, the way out. */
import { Anchor, AppShell, Box, Button, Container, Group } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/signin';
import { LanguageMenu } from '@/ui/LanguageMenu';
import { Loading } from '@/ui/Loading';
import { PartBoundary } from '@/ui/PartBoundary';
import { SchemeToggle } from '@/ui/SchemeToggle';
import { Wordmark } from '@/ui/Wordmark';

export function ClinicShell() {
  const { t } = useTranslation('shared');
  const leave = () => void signOut().then(() => location.assign('/clinic'));
  return (
    <AppShell header={{ height: 60 }} padding={{ base: 'sm', sm: 'lg' }}>
      <a className="zb-skip" href="#content">
        {t('skip')}
      </a>
      <AppShell.Header style={{ background: 'var(--zb-surface)', borderColor: 'var(--zb-line)' }}>
        <Group h="100%" px="md" gap={4} wrap="nowrap">
          <Anchor component={Link} to="/clinic" underline="never" c="inherit">
            <Wordmark />
          </Anchor>
          <Box flex={1} />
          <LanguageMenu languages={['de', 'en']} />
          <SchemeToggle />
          <Button variant="subtle" color="gray" c="inherit" px="xs" onClick={leave}>
            {t('signin.out')}
          </Button>
        </Group>
      </AppShell.Header>
      <AppShell.Main id="content">
        <Container size="lg" px={0} pb="xl">
          <PartBoundary>
            <Suspense fallback={<Loading lines={8} height={32} />}>
              <Outlet />
            </Suspense>
          </PartBoundary>
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}
