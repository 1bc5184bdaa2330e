import { describe, expect, it } from 'vitest';
import { flagOf } from './referenceRange';

describe('a laboratory value', () => {
  it.each([
    ['118', '130–160', 'low'],
    ['161', '130-160', 'high'],
    ['88', '<60', 'high'],
    ['41', '> 60', 'low'],
    ['12,5', '3,4–12,4', 'high'],
  ])('%s lies outside of %s', (value, reference, flag) => {
    expect(flagOf(value, reference)).toBe(flag);
  });

  it.each([
    ['130', '130–160'],
    ['160', '130–160'],
    ['59', '<60'],
    ['<5', '10–20'],
    ['positive', '10–20'],
    ['5', ''],
    ['5', 'see overleaf'],
  ])('%s is not said to lie outside of %s', (value, reference) => {
    expect(flagOf(value, reference)).toBeUndefined();
  });
});
