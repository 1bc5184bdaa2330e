/** The drop of a case that was not closed yet: remembered beyond the tab, so that it can be gone on with. */
import type { BatchOut } from '@/api/generated/types.gen';
import { pathOf } from '@/api/uploads';

const keyOf = (caseId: string) => `drop ${caseId}`;

/** A browser may refuse to remember; then the files are sent again, and recognised on arrival. */
export const begun = {
  get: (caseId: string) => attempt(() => localStorage.getItem(keyOf(caseId))),
  set: (caseId: string, batch: string) => attempt(() => localStorage.setItem(keyOf(caseId), batch)),
  /** Another drop may have begun meanwhile, and is remembered instead. */
  forget: (caseId: string, batch: string) =>
    attempt(
      () => localStorage.getItem(keyOf(caseId)) === batch && localStorage.removeItem(keyOf(caseId)),
    ),
};

function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}

/** Whether a drop that was left open is this one: all it was told of is among these files. */
export function isSame(
  batch: Pick<BatchOut, 'state' | 'expected' | 'uploads'>,
  files: readonly File[],
): boolean {
  if (batch.state !== 'OPEN' || batch.expected !== files.length) return false;
  const chosen = new Set(files.map(nameOf));
  return batch.uploads.length > 0 && batch.uploads.every((upload) => chosen.has(nameOf(upload)));
}

/** What has not arrived yet. Each file that is here stands for one of those chosen. */
export function missingIn(batch: Pick<BatchOut, 'uploads'>, files: readonly File[]): File[] {
  const here = new Map<string, number>();
  for (const upload of batch.uploads) {
    const name = nameOf(upload);
    if (upload.state === 'ARRIVED') here.set(name, (here.get(name) ?? 0) + 1);
  }
  return files.filter((file) => {
    const name = nameOf(file);
    const left = here.get(name) ?? 0;
    here.set(name, left - 1);
    return left <= 0;
  });
}

const nameOf = (one: File | BatchOut['uploads'][number]) =>
  `${one.size} ${one instanceof File ? pathOf(one) : one.file_name}`;
