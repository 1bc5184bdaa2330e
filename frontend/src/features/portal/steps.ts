/** The six steps of the portal, and which of them are done: read from the case, never stored. */
import type { MyCase, MyConsent, MyDocument, MyQuestion } from '@/api/generated/types.gen';

export const STEPS = ['about', 'allow', 'questions', 'records', 'medicines', 'send'] as const;

export type Step = (typeof STEPS)[number];

/** Without these two we may not even begin. */
export const NEEDED = ['PROCESSING', 'RELEASE_FROM_SECRECY'] as const;

/** KDL class of a medication list. */
const MEDICATION_LIST = 'TH130107';
const MEDICINES_FILE = /^(medicines|photo-medicines)-/;

export interface Told {
  case: MyCase;
  consents: readonly MyConsent[];
  questions: readonly MyQuestion[];
  documents: readonly MyDocument[];
}

/** Before anything was prepared the patient tells us about the case; later we only ask for more. */
export const isFirstRound = ({ state, stages }: Pick<MyCase, 'state' | 'stages'>) =>
  TELLING.has(state) &&
  stages.every((stage) => TELLING.has(stage.state) || stage.state === 'ON_HOLD');

const TELLING: ReadonlySet<MyCase['state']> = new Set<MyCase['state']>(['ENQUIRY', 'COLLECTING']);

export const isStep = (word: string): word is Step => STEPS.some((step) => step === word);

export function doneSteps(told: Told): Record<Step, boolean> {
  const { patient, state } = told.case;
  return {
    about: Boolean(patient.given_name && patient.family_name && patient.born_on && patient.country),
    allow: NEEDED.every((purpose) => isGiven(told.consents, purpose)),
    questions: told.questions.length > 0,
    records: told.documents.length > 0 && told.case.needs.every((need) => need.met),
    medicines: told.documents.some(isMedicines),
    send: told.case.waiting_for !== 'PATIENT' && state !== 'ENQUIRY',
  };
}

export function firstOpenStep(done: Record<Step, boolean>): Step | undefined {
  return STEPS.find((step) => !done[step]);
}

export function neighbour(step: Step, by: 1 | -1): Step | undefined {
  return STEPS[STEPS.indexOf(step) + by];
}

export function isGiven(consents: readonly MyConsent[], purpose: string): boolean {
  return consents.some((consent) => consent.purpose === purpose && consent.state === 'GIVEN');
}

export function isMedicines(document: MyDocument): boolean {
  return document.kdl === MEDICATION_LIST || MEDICINES_FILE.test(document.file_name);
}
