/** Opens the window of the clinic. */
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { prepareClient } from '@/api/client';
import { makeQueries } from '@/api/queries';
import { startWords } from '@/lib/words';
import de from '@/locales/clinic/de.json';
import en from '@/locales/clinic/en.json';
import sharedDe from '@/locales/shared/de.json';
import sharedEn from '@/locales/shared/en.json';
import { sayProblem } from '@/ui/notify';
import { Providers } from '@/ui/Providers';
import './clinic.css';
import { router } from './router';

const words = startWords(
  {
    de: { clinic: de, shared: sharedDe },
    en: { clinic: en, shared: sharedEn },
  },
  'de',
  'clinic',
);
prepareClient(() => words.language);
const queries = makeQueries((problem) => sayProblem(problem, words));

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <I18nextProvider i18n={words}>
      <Providers base={16} queries={queries}>
        <RouterProvider router={router} />
      </Providers>
    </I18nextProvider>
  </StrictMode>,
);
