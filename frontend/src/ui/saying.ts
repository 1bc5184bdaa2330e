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
  const code = problem.code ?? 'unexpected';
  return {
    title: t([`problem.${code}`, `shared:problem.${code}`], {
      defaultValue: problem.message || t('shared:problem.unexpected'),
    }),
    advice: t([`advice.${code}`, `shared:advice.${code}`], { defaultValue: problem.advice ?? '' }),
  };
}
