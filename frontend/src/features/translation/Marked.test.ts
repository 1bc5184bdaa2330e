import { describe, expect, it } from 'vitest';
import { pieces } from './Marked';

describe('cutting a text at the findings', () => {
  it('keeps the whole text when nothing was found', () => {
    expect(pieces('12,4 mg', [null])).toEqual([['12,4 mg', false]]);
  });

  it('marks what a finding points at and nothing else', () => {
    expect(pieces('links 12 mm', [{ start: 0, end: 5 }])).toEqual([
      ['links', true],
      [' 12 mm', false],
    ]);
  });

  it('joins findings that overlap without losing a letter', () => {
    const cut = pieces('abcdef', [
      { start: 3, end: 5 },
      { start: 1, end: 4 },
    ]);

    expect(cut.map(([piece]) => piece).join('')).toBe('abcdef');
    expect(cut.filter(([, marked]) => marked).map(([piece]) => piece)).toEqual(['bcd', 'e']);
  });
});
