import { describe, expect, it } from 'vitest';
import { type Grey, judge } from './photoQuality';

const A4 = { width: 1654, height: 2339 };

/** Lines of text as waves between ink and paper; a wave out of focus has no flanks. */
function page({ ink, paper, focus }: { ink: number; paper: number; focus: number }): Grey {
  const width = 120;
  const height = 160;
  const rows = Array.from({ length: height }, (_, y) => {
    const share = 0.5 + Math.tanh(focus * Math.sin((2 * Math.PI * y) / 24)) / 2;
    return ink + (paper - ink) * share;
  });
  return { width, height, pixels: rows.flatMap((grey) => Array<number>(width).fill(grey)) };
}

describe('judging a photograph of a page', () => {
  it('takes a sharp page in good light', () => {
    expect(judge(page({ ink: 20, paper: 235, focus: 20 }), A4)).toBe('good');
  });

  it('finds a page out of focus', () => {
    expect(judge(page({ ink: 90, paper: 170, focus: 0.5 }), A4)).toBe('blurred');
  });

  it('finds a page in the dark and one in glaring light', () => {
    expect(judge(page({ ink: 5, paper: 60, focus: 20 }), A4)).toBe('dark');
    expect(judge(page({ ink: 248, paper: 255, focus: 20 }), A4)).toBe('bright');
  });

  it('finds a picture too small to be read', () => {
    expect(judge(page({ ink: 20, paper: 235, focus: 20 }), { width: 640, height: 480 })).toBe(
      'small',
    );
  });
});
