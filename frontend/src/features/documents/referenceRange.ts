/** Whether a laboratory value lies outside of the range that its paper gives. */
export type Flag = 'high' | 'low';

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const BETWEEN = new RegExp(`^${NUMBER}\\s*[–—-]\\s*${NUMBER}`);
const BELOW = new RegExp(`^[<≤]\\s*${NUMBER}`);
const ABOVE = new RegExp(`^[>≥]\\s*${NUMBER}`);

export function flagOf(value: string, reference: string): Flag | undefined {
  const found = numberOf(value);
  if (found === undefined) return undefined;
  const [low, high] = limitsOf(reference.trim());
  if (low !== undefined && found < low) return 'low';
  return high !== undefined && found > high ? 'high' : undefined;
}

function limitsOf(reference: string): [number?, number?] {
  const between = BETWEEN.exec(reference);
  if (between) return [numberOf(between[1]), numberOf(between[2])];
  return [numberOf(ABOVE.exec(reference)?.[1]), numberOf(BELOW.exec(reference)?.[1])];
}

/** "<5" is no number: what it hides may lie on either side of a limit. */
function numberOf(text: string | undefined): number | undefined {
  return text && /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
