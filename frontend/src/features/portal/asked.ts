/** What is asked of the patient now, most pressing first. */
import { doneSteps, isFirstRound, isGiven, NEEDED, type Told } from './steps';

export interface Ask {
  key: string;
  to: string;
  /** How many, where there can be several. */
  count?: number;
}

/** What waits besides the records. */
export interface Waiting {
  quotes: number;
  invoices: number;
  opinion: boolean;
}

const NOTHING: Waiting = { quotes: 0, invoices: 0, opinion: false };

export function asksOf(told: Told, waiting: Waiting = NOTHING): Ask[] {
  return [...lately(told, waiting), ...aboutCase(told)];
}

function lately(told: Told, waiting: Waiting): Ask[] {
  const asks: Ask[] = [];
  const unread = told.case.unread_messages;
  if (waiting.opinion) asks.push({ key: 'opinion', to: '/portal/opinion' });
  if (unread > 0) asks.push({ key: 'message', to: '/portal/messages', count: unread });
  if (waiting.quotes > 0) asks.push({ key: 'quote', to: '/portal/invoices' });
  if (waiting.invoices > 0) {
    asks.push({ key: 'invoice', to: '/portal/invoices', count: waiting.invoices });
  }
  return asks;
}

function aboutCase(told: Told): Ask[] {
  const asks: Ask[] = [];
  const done = doneSteps(told);
  const telling = isFirstRound(told.case);
  const asked = told.case.state === 'COLLECTING' && !telling;
  const again = told.documents.filter((document) => document.refusal_code).length;
  const missing = told.case.needs.filter((need) => !need.met).length;
  if (!NEEDED.every((purpose) => isGiven(told.consents, purpose))) {
    asks.push({ key: 'allow', to: '/portal/steps/allow' });
  }
  if (told.case.centers.some(({ recipient }) => !mayGoTo(told, recipient))) {
    asks.push({ key: 'center', to: '/portal/steps/allow' });
  }
  if (telling && !done.about) asks.push({ key: 'about', to: '/portal/steps/about' });
  if (telling && !done.questions) asks.push({ key: 'questions', to: '/portal/steps/questions' });
  if (again > 0) asks.push({ key: 'again', to: '/portal/records', count: again });
  if (telling && missing > 0) {
    asks.push({ key: 'records', to: '/portal/records', count: missing });
  }
  if (told.case.waiting_for === 'PATIENT' && asked) {
    asks.push({ key: 'more', to: '/portal/records' });
  }
  if (told.case.waiting_for === 'PATIENT' && (telling || asked)) {
    asks.push({ key: 'send', to: '/portal/steps/send' });
  }
  return asks;
}

const mayGoTo = ({ consents }: Told, recipient: string) =>
  consents.some((consent) => consent.recipient === recipient && consent.state === 'GIVEN');
