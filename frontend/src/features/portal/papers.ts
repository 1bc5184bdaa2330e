/** What a paper is called for somebody who does not know our classes. */

const KINDS: readonly [RegExp, string][] = [
  [/^TH130107/, 'medication'],
  [/^PT/, 'histology'],
  [/^LB/, 'laboratory'],
  [/^DG02/, 'imaging'],
  [/^DG/, 'test'],
  [/^OP/, 'operation'],
  [/^AD/, 'letter'],
];

/** "AD010115" is a letter; an unknown class is simply a paper. */
export function kindOf(kdl: string): string {
  return KINDS.find(([pattern]) => pattern.test(kdl))?.[1] ?? 'paper';
}
