import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Words = { [key: string]: string | Words };

const ROOT = join(import.meta.dirname, '..');
const LANGUAGES = { shared: 'en de ru ar', desk: 'en de', portal: 'en de ru ar', clinic: 'de en' };
// Languages count differently ("one", "few", "many"); the word without its number is what must exist.
const PLURAL = /_(zero|one|two|few|many|other)$/;

const catalogue = (window: string, language: string): Words =>
  JSON.parse(readFileSync(join(ROOT, 'locales', window, `${language}.json`), 'utf-8'));

function keys(words: Words, root = ''): Set<string> {
  const found = new Set<string>();
  for (const [key, value] of Object.entries(words)) {
    const path = root + key;
    if (typeof value === 'string') found.add(path.replace(PLURAL, ''));
    else for (const inner of keys(value, `${path}.`)) found.add(inner);
  }
  return found;
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'generated' ? [] : sources(path);
    return /\.tsx?$/.test(name) && !name.includes('.test.') ? [path] : [];
  });
}

describe('the words of each window', () => {
  for (const [window, languages] of Object.entries(LANGUAGES)) {
    const [first = '', ...others] = languages.split(' ');
    it.each(others)(`${window} says in %s all that it says in ${first}`, (language) => {
      const said = keys(catalogue(window, language));
      const wanted = keys(catalogue(window, first));

      expect([...wanted].filter((key) => !said.has(key))).toEqual([]);
      expect([...said].filter((key) => !wanted.has(key))).toEqual([]);
    });
  }

  it('has every word that the code asks for by name', () => {
    const known = new Set(
      Object.entries(LANGUAGES).flatMap(([window, languages]) => [
        ...keys(catalogue(window, languages.split(' ')[0] ?? '')),
      ]),
    );
    const asked = sources(ROOT).flatMap((path) =>
      [...readFileSync(path, 'utf-8').matchAll(/\bt\(\s*'([^']+)'/g)].map((match) =>
        String(match[1]).replace(/^shared:/, ''),
      ),
    );

    expect([...new Set(asked)].filter((key) => !known.has(key))).toEqual([]);
    expect(asked.length).toBeGreaterThan(100);
  });
});
