/** Where a file is cut into papers: the first page of each paper but the first. */
import type { CutPartInRequest, ProposedPartOut } from '@/api/generated/types.gen';

export type Cuts = readonly number[];

export const proposedCuts = (parts: readonly ProposedPartOut[]): Cuts =>
  parts.slice(1).map((part) => part.first);

/** The cuts that make one page a paper of its own. */
export const cutsAround = (page: number, pageCount: number): Cuts =>
  [page, page + 1].filter((one) => one > 1 && one <= pageCount);

export function toggled(cuts: Cuts, page: number): Cuts {
  const without = cuts.filter((one) => one !== page);
  return without.length < cuts.length ? without : [...cuts, page].sort((a, b) => a - b);
}

export const merged = (cuts: Cuts, more: Cuts): Cuts =>
  [...new Set([...cuts, ...more])].sort((a, b) => a - b);

/** Moves a cut by a page; undefined where it would leave the file or meet another cut. */
export function moved(cuts: Cuts, page: number, by: 1 | -1, pageCount: number): Cuts | undefined {
  const target = page + by;
  if (!cuts.includes(page) || cuts.includes(target)) return undefined;
  if (target < 2 || target > pageCount) return undefined;
  return toggled(toggled(cuts, page), target);
}

export interface Part {
  first: number;
  last: number;
  /** What was proposed for exactly these pages. */
  proposed: ProposedPartOut | undefined;
}

export function partsOf(
  cuts: Cuts,
  pageCount: number,
  proposed: readonly ProposedPartOut[],
): Part[] {
  return [1, ...cuts].map((first, index) => {
    const last = (cuts[index] ?? pageCount + 1) - 1;
    return {
      first,
      last,
      proposed: proposed.find((part) => part.first === first && part.last === last),
    };
  });
}

/** What is asked of the server; the class of a part nobody proposed is judged there. */
export const asked = ({ first, last, proposed }: Part): CutPartInRequest =>
  proposed?.kdl ? { first, last, kdl: proposed.kdl } : { first, last };
