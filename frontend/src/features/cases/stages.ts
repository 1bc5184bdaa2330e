/** The stages in journey order, as the backend names them. */
import type { CaseState } from '@/api/generated/types.gen';

export const JOURNEY = [
  'ENQUIRY',
  'COLLECTING',
  'PREPARING',
  'READY',
  'MATCHED',
  'REFERRED',
  'IN_REVIEW',
  'ANSWERED',
  'DELIVERED',
  'CLOSED',
] as const satisfies readonly CaseState[];

/** Stages with work in them; the board has a column for each. */
export const COLUMNS = [...JOURNEY.slice(0, -1), 'ON_HOLD'] as const satisfies readonly CaseState[];

/** Steps that lead out of the journey, kept behind the dots. */
export const ASIDE = ['hold', 'cancel', 'reopen-collecting', 'wait-for'] as const;
