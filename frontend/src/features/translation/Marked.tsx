/** Text with the places a finding points at. */
import classes from './Workbench.module.css';

interface Span {
  start: number;
  end: number;
}

export function Marked({ text, spans }: { text: string; spans: readonly (Span | null)[] }) {
  return pieces(text, spans).map(([piece, marked], place) =>
    marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed text never move
      <mark key={place} className={classes.span}>
        {piece}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed text never move
      <span key={place}>{piece}</span>
    ),
  );
}

/** Cuts a text at the spans; spans that overlap are taken as one. */
export function pieces(text: string, spans: readonly (Span | null)[]): [string, boolean][] {
  const sorted = spans
    .filter((span) => span !== null)
    .sort((one, other) => one.start - other.start);
  const found: [string, boolean][] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    if (from > at) found.push([text.slice(at, from), false]);
    found.push([text.slice(from, end), true]);
    at = end;
  }
  if (at < text.length) found.push([text.slice(at), false]);
  return found;
}
