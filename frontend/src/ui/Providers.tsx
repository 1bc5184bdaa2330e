/** What every window needs around it: theme, direction, queries, words. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/inter/index.css';
import './base.css';
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '@/lib/languages';
import { themeFor } from './theme';

interface Props {
  base: 14 | 16;
  queries: QueryClient;
  children: ReactNode;
}

export function Providers({ base, queries, children }: Props) {
  return (
    <QueryClientProvider client={queries}>
      <DirectionProvider initialDirection="ltr" detectDirection>
        <MantineProvider theme={themeFor(base)} defaultColorScheme="auto">
          <FollowLanguage />
          <Notifications position="bottom-right" />
          {children}
        </MantineProvider>
      </DirectionProvider>
    </QueryClientProvider>
  );
}

/** The page runs the way its language runs. */
function FollowLanguage() {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  useEffect(() => {
    setDirection(directionOf(i18n.language));
    document.documentElement.lang = i18n.language;
  }, [i18n.language, setDirection]);
  return null;
}
