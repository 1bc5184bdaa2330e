/** Renders a part as a window would: theme, queries, English words, no server. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { makeQueries } from '@/api/queries';
import { startWords } from '@/lib/words';
import desk from '@/locales/desk/en.json';
import shared from '@/locales/shared/en.json';
import { themeFor } from '@/ui/theme';

// Links need a place to stand; none of them is followed.
const router = createRouter({ routeTree: createRootRoute() });

export function show(part: ReactNode) {
  const words = startWords({ en: { desk, shared } }, 'en', 'desk');
  return render(
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={makeQueries(() => undefined)}>
        <MantineProvider theme={themeFor(14)} env="test">
          <Notifications />
          <RouterContextProvider router={router}>{part}</RouterContextProvider>
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
}
