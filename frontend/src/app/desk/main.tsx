/** Opens the desk. */
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { prepareClient } from '@/api/client';
import { makeQueries } from '@/api/queries';
import { startWords } from '@/lib/words';
import de from '@/locales/desk/de.json';
import en from '@/locales/desk/en.json';
import refusals from '@/locales/refusals/de.json';
import sharedDe from '@/locales/shared/de.json';
import sharedEn from '@/locales/shared/en.json';
import { sayProblem } from '@/ui/notify';
import { Providers } from '@/ui/Providers';
import { router } from './router';

const words = startWords(
  { en: { desk: en, shared: sharedEn }, de: { desk: de, shared: sharedDe, refusals } },
  'en',
  'desk',
);
prepareClient(() => words.language);
const queries = makeQueries((problem) => sayProblem(problem, words));

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <I18nextProvider i18n={words}>
      <Providers base={14} queries={queries}>
        <RouterProvider router={router} />
      </Providers>
    </I18nextProvider>
  </StrictMode>,
);
