/** Opens the window of the patient. */
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { prepareClient } from '@/api/client';
import { makeQueries } from '@/api/queries';
import { startWords } from '@/lib/words';
import ar from '@/locales/portal/ar.json';
import de from '@/locales/portal/de.json';
import en from '@/locales/portal/en.json';
import ru from '@/locales/portal/ru.json';
import sharedAr from '@/locales/shared/ar.json';
import sharedDe from '@/locales/shared/de.json';
import sharedEn from '@/locales/shared/en.json';
import sharedRu from '@/locales/shared/ru.json';
import { sayProblem } from '@/ui/notify';
import { Providers } from '@/ui/Providers';
import './portal.css';
import { firstLanguage } from './languages';
import { router } from './router';

const words = startWords(
  {
    en: { portal: en, shared: sharedEn },
    de: { portal: de, shared: sharedDe },
    ru: { portal: ru, shared: sharedRu },
    ar: { portal: ar, shared: sharedAr },
  },
  firstLanguage(navigator.languages),
  'portal',
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
