import { describe, expect, it } from 'vitest';
import { day, relative } from './dates';
import { fileSize } from './files';
import { directionOf, ownName } from './languages';
import { money } from './money';

describe('what people read', () => {
  it('writes a day as the desk does', () => {
    expect(day('2026-11-21', 'en')).toBe('21 Nov 2026');
  });

  it('says how long ago and how soon', () => {
    const now = new Date('2026-11-21T12:00:00Z');
    expect(relative('2026-11-18T12:00:00Z', 'en', now)).toBe('3 days ago');
    expect(relative('2026-11-21T14:00:00Z', 'en', now)).toBe('in 2 hours');
    expect(relative('2026-11-21T12:00:20Z', 'en', now)).toBe('now');
  });

  it('turns minor units into money, also where there are no minor units', () => {
    expect(money(123_450, 'EUR', 'en')).toBe('€1,234.50');
    expect(money(5_000, 'JPY', 'en')).toBe('JP¥5,000');
  });

  it('knows which way a language runs', () => {
    expect(directionOf('ar-EG')).toBe('rtl');
    expect(directionOf('ru')).toBe('ltr');
    expect(directionOf(null)).toBe('ltr');
  });

  it('names a language in its own words', () => {
    expect(ownName('ru')).toBe('Русский');
  });

  it('rounds sizes the way a file manager does', () => {
    expect(fileSize(999, 'en')).toBe('999 byte');
    expect(fileSize(2_400_000, 'en')).toBe('2.4 MB');
  });
});
