/** Direction and names of BCP 47 languages. */

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'ckb', 'yi']);

export type Direction = 'ltr' | 'rtl';

export function directionOf(language: string | null | undefined): Direction {
  const primary = language?.split('-')[0] ?? '';
  return RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr';
}

export function languageName(tag: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
}

/** A language in its own words: `Русский`, `العربية`. */
export function ownName(tag: string): string {
  const name = languageName(tag, tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
