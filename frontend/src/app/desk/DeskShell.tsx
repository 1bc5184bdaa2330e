/** The frame of the desk: rail, top bar, palette, and the page between them. */
import { AppShell, Box, Burger, Group, NavLink, ScrollArea, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/features/people/useCan';
import { LanguageMenu } from '@/ui/LanguageMenu';
import { PartBoundary } from '@/ui/PartBoundary';
import { SchemeToggle } from '@/ui/SchemeToggle';
import { Wordmark } from '@/ui/Wordmark';
import { DeskPalette } from './DeskPalette';
import classes from './DeskShell.module.css';
import { PLACES } from './places';
import { UserMenu } from './UserMenu';

export function DeskShell() {
  const { t } = useTranslation(['desk', 'shared']);
  const [open, rail] = useDisclosure(false);
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 188, breakpoint: 'sm', collapsed: { mobile: !open } }}
      padding={0}
    >
      <a className="zb-skip" href="#content">
        {t('shared:skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <Group h="100%" px="md" gap="sm" wrap="nowrap">
          <Burger
            hiddenFrom="sm"
            size="sm"
            opened={open}
            onClick={rail.toggle}
            aria-label={t('menu')}
          />
          <Wordmark foldable />
          <Box flex={1} />
          <SearchButton />
          <LanguageMenu languages={['en', 'de']} />
          <SchemeToggle />
          <UserMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" className={classes.rail} aria-label={t('menu')}>
        <ScrollArea>
          <Rail onGo={rail.close} />
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="content">
        <PartBoundary>
          <Outlet />
        </PartBoundary>
      </AppShell.Main>
      <DeskPalette />
    </AppShell>
  );
}

function Rail({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation('desk');
  const can = useCan();
  const here = useLocation({ select: (location) => location.pathname });
  const isHere = (to: string) =>
    to === '/desk' ? here === to || here === '/desk/' : here.startsWith(to);
  return PLACES.filter(({ may }) => can(may)).map(({ to, key, icon: Icon }) => (
    <NavLink
      key={to}
      component={Link}
      to={to}
      label={t(`place.${key}`)}
      leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
      activeOptions={{ exact: to === '/desk' }}
      active={isHere(to)}
      aria-current={isHere(to) ? 'page' : undefined}
      onClick={onGo}
      className={classes.place}
    />
  ));
}

function SearchButton() {
  const { t } = useTranslation('desk');
  return (
    <UnstyledButton
      className={classes.search}
      onClick={spotlight.open}
      aria-label={t('palette.open')}
    >
      <IconSearch size={16} aria-hidden />
      <span className={classes.searchWords}>{t('palette.open')}</span>
      <kbd className={classes.key}>Ctrl K</kbd>
    </UnstyledButton>
  );
}
