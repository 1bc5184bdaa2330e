import { describe, expect, it } from 'vitest';
import { isSameLook } from './sameLook';

describe('two words', () => {
  it('look the same where only the alphabet differs', () => {
    expect(isSameLook('С25.0', 'C25.0')).toBe(true);
    expect(isSameLook('рТ3', 'pT3')).toBe(true);
  });

  it('do not where anything else does, or nothing', () => {
    expect(isSameLook('RO', 'R0')).toBe(false);
    expect(isSameLook('x', '×')).toBe(false);
    expect(isSameLook('C25.0', 'C25.0')).toBe(false);
  });
});
