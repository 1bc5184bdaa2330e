/** Who has seen my records: single looks drawn together into visits. */
import type { SeenOut } from '@/api/generated/types.gen';

export const KINDS = [
  'papers',
  'images',
  'dossier',
  'questions',
  'messages',
  'details',
  'case',
] as const;

export type Kind = (typeof KINDS)[number];

export interface Visit {
  who: string;
  audience: string;
  at: string;
  kinds: Kind[];
}

const SUBJECTS: Record<string, Kind> = {
  document: 'papers',
  documents: 'papers',
  facts: 'papers',
  batch: 'papers',
  batches: 'papers',
  translation: 'papers',
  translations: 'papers',
  study: 'images',
  studies: 'images',
  series: 'images',
  deliveries: 'images',
  imaging_files: 'images',
  dossier: 'dossier',
  dossiers: 'dossier',
  opinion: 'dossier',
  questions: 'questions',
  messages: 'messages',
  patient: 'details',
  consents: 'details',
  related_persons: 'details',
  identifiers: 'details',
};

/** "document.page_image_seen" is a look at papers; what we do not name is a look at the case. */
export function kindOf(action: string): Kind {
  return SUBJECTS[action.split('.')[0] ?? ''] ?? 'case';
}

/** One line for each person and day, newest first; clocks and pipelines are nobody. */
export function visitsOf(seen: readonly SeenOut[]): Visit[] {
  const visits = new Map<string, Visit>();
  for (const { who, audience, at, action } of seen) {
    if (!who) continue;
    const key = `${who} ${audience} ${at.slice(0, 10)}`;
    const visit = visits.get(key) ?? { who, audience, at, kinds: [] };
    const kind = kindOf(action);
    if (!visit.kinds.includes(kind)) visit.kinds.push(kind);
    visits.set(key, visit);
  }
  return [...visits.values()];
}
