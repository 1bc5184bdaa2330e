/** The five stages a patient sees of a case, and where it stands. */
import type { MyCase } from '@/api/generated/types.gen';

export const STAGES = ['records', 'preparing', 'specialist', 'translating', 'delivered'] as const;

type State = MyCase['state'];

const PLACES: Record<State, number | undefined> = {
  ENQUIRY: 0,
  COLLECTING: 0,
  PREPARING: 1,
  READY: 1,
  MATCHED: 2,
  REFERRED: 2,
  IN_REVIEW: 2,
  ANSWERED: 3,
  DELIVERED: 4,
  CLOSED: 4,
  ON_HOLD: undefined,
  CANCELLED: undefined,
};

/** A case on hold stands where it was held. */
export function stageOf(mine: Pick<MyCase, 'state' | 'stages'>): number {
  const place = PLACES[mine.state];
  if (place !== undefined) return place;
  const before = mine.stages.map(({ state }) => PLACES[state]).filter((one) => one !== undefined);
  return before.at(-1) ?? 0;
}
