/** The languages papers come in, most frequent first. */
export const LANGUAGES = [
  'ru',
  'uk',
  'ar',
  'en',
  'de',
  'pl',
  'tr',
  'ro',
  'kk',
  'uz',
  'fr',
  'es',
  'zh',
] as const;
