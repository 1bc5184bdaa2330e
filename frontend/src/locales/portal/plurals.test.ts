import { describe, expect, it } from 'vitest';
import ar from './ar.json';
import de from './de.json';
import en from './en.json';
import ru from './ru.json';

type Words = { [key: string]: string | Words };

const PLURAL = /_(zero|one|two|few|many|other)$/;

function flat(words: Words, before = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string'
      ? [[`${before}${key}`, word] as [string, string]]
      : flat(word, `${before}${key}.`),
  );
}

describe.each([
  ['de', de],
  ['ru', ru],
  ['ar', ar],
] as [string, Words][])('the words of %s', (language, words) => {
  it('fill in what English fills in', () => {
    const english = new Map(flat(en));
    const names = (word: string) => (word.match(/{{(?!count)\w+}}/g) ?? []).sort();
    for (const [key, word] of flat(words)) {
      const same = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? '';
      expect([key, names(word)]).toEqual([key, names(same)]);
    }
  });

  it('have every plural the language knows', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const found = new Map<string, string[]>();
    for (const [key] of flat(words)) {
      const [, form] = PLURAL.exec(key) ?? [];
      if (!form) continue;
      const name = key.replace(PLURAL, '');
      found.set(name, [...(found.get(name) ?? []), form]);
    }
    for (const [name, forms] of found) {
      expect([name, forms.sort()]).toEqual([name, [...wanted].sort()]);
    }
  });
});
