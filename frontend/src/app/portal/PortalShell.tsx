/** The frame of this window: the four places under the thumb, language, colours, the way out. */
import { ActionIcon, AppShell, Box, Button, Container, Group } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/signin';
import { useSignedIn } from '@/features/people/me';
import { LanguageMenu } from '@/ui/LanguageMenu';
import { Loading } from '@/ui/Loading';
import { PartBoundary } from '@/ui/PartBoundary';
import { SchemeToggle } from '@/ui/SchemeToggle';
import { Wordmark } from '@/ui/Wordmark';
import { hasChosen, LANGUAGES, rememberChoice } from './languages';
import { Places } from './Places';

export function PortalShell() {
  const { t } = useTranslation('shared');
  useOwnLanguage();
  const leave = () => void signOut().then(() => location.assign('/portal'));
  return (
    <AppShell
      header={{ height: 60 }}
      footer={{ height: { base: 64, sm: 0 } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="zb-skip" href="#content">
        {t('skip')}
      </a>
      <AppShell.Header style={{ background: 'var(--zb-surface)', borderColor: 'var(--zb-line)' }}>
        <Group h="100%" px="md" gap={4} wrap="nowrap">
          <Wordmark />
          <Box flex={1} visibleFrom="sm">
            <Places />
          </Box>
          <Box flex={1} hiddenFrom="sm" />
          <LanguageMenu languages={LANGUAGES} onChange={rememberChoice} />
          <SchemeToggle />
          <Button
            variant="subtle"
            color="gray"
            c="inherit"
            px="xs"
            visibleFrom="sm"
            onClick={leave}
          >
            {t('signin.out')}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="inherit"
            size="lg"
            hiddenFrom="sm"
            aria-label={t('signin.out')}
            onClick={leave}
          >
            <IconLogout size={20} className="zb-mirror" aria-hidden />
          </ActionIcon>
        </Group>
      </AppShell.Header>
      <AppShell.Main id="content">
        <Container size="md" px={0} pb="xl">
          <PartBoundary>
            <Suspense fallback={<Loading lines={6} height={44} />}>
              <Outlet />
            </Suspense>
          </PartBoundary>
        </Container>
      </AppShell.Main>
      <AppShell.Footer
        hiddenFrom="sm"
        style={{ background: 'var(--zb-surface)', borderColor: 'var(--zb-line)' }}
      >
        <Places />
      </AppShell.Footer>
    </AppShell>
  );
}

/** The desk knows which language a patient reads; what they choose themselves goes first. */
function useOwnLanguage() {
  const { language } = useSignedIn();
  const { i18n } = useTranslation();
  useEffect(() => {
    const own = language.split('-')[0];
    const ours = LANGUAGES.find((tag) => tag === own);
    if (ours && !hasChosen()) void i18n.changeLanguage(ours);
  }, [language, i18n]);
}
