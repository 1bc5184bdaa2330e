import { describe, expect, it } from 'vitest';
import type { FactOut } from '@/api/generated/types.gen';
import { byWeight, weightOf } from './doubtWeight';
import { fact, readPage } from './papers.fixture';

/** A line of words, each ten points wide. */
const line = (text: string) =>
  readPage({
    words: text.split(' ').map((word, place) => ({
      text: word,
      box: [place * 10, 0, place * 10 + 9, 9],
      confidence: 0.5,
    })),
  });
const weigh = (text: string, place: number, facts: FactOut[] = []) =>
  weightOf(line(text), place, facts);

describe('how much hangs on a word', () => {
  it.each([
    ['Ramipril 5 mg', 1],
    ['Креатинин 79 мкмоль/л', 1],
    ['Leukocytes 6,2 10⁹/l', 1],
    ['Ki-67 35%', 1],
    ['stage cT2N1M0', 1],
    ['C50.4 left', 0],
    ['KRAS G12D', 1],
    ['(2/18), L1, V0, Pn1, R0.', 4],
    ['Белки (MLH1, PMS2)', 1],
    ['нестабильность не выявлена', 1],
  ])('is most in %s', (text, place) => {
    expect(weigh(text, place)).toBe('treatment');
  });

  it.each([
    ['Тел. 8-727-2933', 1],
    ['Phone +49 40 123456', 3],
    ['№ 4711 from', 1],
    ['call 0049401234567 now', 1],
  ])('is least in %s', (text, place) => {
    expect(weigh(text, place)).toBe('office');
  });

  it('is that of a statement the word belongs to', () => {
    const stated = fact({ kind: 'LABORATORY', box: [0, 0, 20, 10] });

    expect(weigh('CEA 12', 1, [stated])).toBe('treatment');
    expect(weigh('CEA 12', 1, [{ ...stated, page: 2 }])).toBe('other');
    expect(weigh('CEA 12', 1, [{ ...stated, kind: 'DATE' }])).toBe('other');
  });

  it('puts the words in order, and otherwise leaves them as they stand', () => {
    const page = line('Tel. 123456 seen Ramipril 5 mg again 7 mg');

    expect(byWeight(page, [1, 2, 4, 7], [])).toEqual([
      ['treatment', [4, 7]],
      ['other', [2]],
      ['office', [1]],
    ]);
  });
});
