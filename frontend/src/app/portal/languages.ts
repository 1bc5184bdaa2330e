/** The languages of this window; adding one is one catalogue and one word here. */
export const LANGUAGES = ['en', 'de', 'ru', 'ar'] as const;

const CHOSEN = 'zweitblick-chosen-portal';

export const rememberChoice = () => localStorage.setItem(CHOSEN, 'yes');

export const hasChosen = () => localStorage.getItem(CHOSEN) !== null;

/** The first of ours that this device prefers. */
export function firstLanguage(preferred: readonly string[]): string {
  const spoken = preferred.map((tag) => tag.split('-')[0]);
  return spoken.find((tag) => LANGUAGES.some((ours) => ours === tag)) ?? 'en';
}
