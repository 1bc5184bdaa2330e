/** Sets i18next up for one window from the catalogues that window brings. */
import i18next, { type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';

export function startWords(resources: Resource, first: string, window: string): i18n {
  const kept = localStorage.getItem(keyOf(window));
  const words = i18next.createInstance();
  words.on('languageChanged', (language) => localStorage.setItem(keyOf(window), language));
  void words.use(initReactI18next).init({
    resources,
    lng: kept && kept in resources ? kept : first,
    fallbackLng: first === 'de' ? ['de', 'en'] : ['en'],
    defaultNS: window,
    // The server refuses in English; other languages bring the same refusals by code.
    ns: [window, 'shared', 'refusals'],
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}

/** Read by public/first-paint.js too. */
const keyOf = (window: string) => `zweitblick-language-${window}`;
