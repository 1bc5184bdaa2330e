/** The files on their way to each case. They are kept here, not on a page: sending goes on when one leaves it. */
import type { Problem } from '@/api/problem';

export interface OnItsWay {
  id: number;
  name: string;
  sent: number;
  total: number;
  done: boolean;
  cutOff: boolean;
  problem?: Problem;
}

export interface Drops {
  sending: readonly OnItsWay[];
  /** Drops whose outcome is still to be shown, newest first. */
  batches: readonly string[];
}

const NOTHING: Drops = { sending: [], batches: [] };
const kept = new Map<string, Drops>();
const watching = new Set<() => void>();
let lastId = 0;

export const dropsOf = (caseId: string): Drops => kept.get(caseId) ?? NOTHING;

export function watch(changed: () => void): () => void {
  watching.add(changed);
  return () => watching.delete(changed);
}

function set(caseId: string, change: (drops: Drops) => Drops): void {
  kept.set(caseId, change(dropsOf(caseId)));
  // A closed tab sends nothing more: meanwhile the browser asks whether one means it.
  if ([...kept.values()].some(isMoving)) addEventListener('beforeunload', stay);
  else removeEventListener('beforeunload', stay);
  for (const changed of watching) changed();
}

export function add(caseId: string, files: readonly { name: string; size: number }[]): number[] {
  const items = files.map(({ name, size }) => ({
    ...{ id: ++lastId, name, total: size },
    ...{ sent: 0, done: false, cutOff: !navigator.onLine },
  }));
  set(caseId, (drops) => ({ ...drops, sending: [...drops.sending, ...items] }));
  return items.map(({ id }) => id);
}

export function change(caseId: string, id: number, news: Partial<OnItsWay>): void {
  set(caseId, (drops) => {
    const sending = drops.sending.map((item) => (item.id === id ? { ...item, ...news } : item));
    return { ...drops, sending: isMoving({ ...drops, sending }) ? sending : stuckOf(sending) };
  });
}

export function forget(caseId: string, id: number): void {
  set(caseId, (drops) => ({ ...drops, sending: drops.sending.filter((item) => item.id !== id) }));
}

export function show(caseId: string, batch: string): void {
  set(caseId, ({ sending, batches }) => ({
    ...{ sending, batches: [batch, ...batches.filter((known) => known !== batch)] },
  }));
}

export function hide(caseId: string, batch: string): void {
  set(caseId, ({ sending, batches }) => ({
    ...{ sending, batches: batches.filter((known) => known !== batch) },
  }));
}

const isMoving = ({ sending }: Drops) => sending.some((item) => !item.done && !item.problem);

/** What arrived is counted until the last one is here, so that the bar never goes back. */
const stuckOf = (sending: readonly OnItsWay[]) => sending.filter((item) => item.problem);

const stay = (event: BeforeUnloadEvent) => event.preventDefault();
