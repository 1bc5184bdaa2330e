/** The server's words in the reader's language: translated by code, the server's own where there is none. */
import type { TFunction } from 'i18next';

export interface Sayable {
  code?: string;
  message?: string;
  advice?: string;
}

export interface Said {
  title: string;
  advice: string;
}

export function saying(problem: Sayable, t: TFunction): Said {
  const unknown = t('shared:problem.unexpected');
  if (!problem.code) return { title: problem.message || unknown, advice: problem.advice ?? '' };
  return {
    title: t(keysOf('problem', problem.code), { defaultValue: problem.message || unknown }),
    advice: t(keysOf('advice', problem.code), { defaultValue: problem.advice ?? '' }),
  };
}

/** Each window's own words first, then the refusals of the desk, then what all windows share. */
const keysOf = (root: string, code: string) => [
  `${root}.${code}`,
  `refusals:${root}.${code}`,
  `shared:${root}.${code}`,
];
