import { describe, expect, it } from 'vitest';
import type { UploadRow } from '@/api/generated/types.gen';
import { fingerprint, rememberPath } from '@/api/uploads';
import { isSame, missingIn } from './unfinished';

const NOON = { lastModified: 1_700_000_000_000 };
const slice = (path: string) => rememberPath(new File(['slice'], 'IM1', NOON), path);
const upload = (file_name: string, state: UploadRow['state'] = 'ARRIVED') => ({
  ...{ id: file_name, file_name, size: 5, state },
});

describe('a drop that is gone on with', () => {
  it('sends only what has not arrived', () => {
    const [first, second, third] = [slice('CD/A/IM1'), slice('CD/B/IM1'), slice('CD/C/IM1')];
    const batch = { uploads: [upload('CD/A/IM1'), upload('CD/B/IM1', 'ARRIVING')] };

    expect(missingIn(batch, [first, second, third])).toEqual([second, third]);
  });

  it('takes one arrival for one file', () => {
    const twice = [slice('photo.jpg'), slice('photo.jpg')];

    expect(missingIn({ uploads: [upload('photo.jpg')] }, twice)).toHaveLength(1);
  });
});

describe('a drop that was left open', () => {
  const left = { state: 'OPEN', expected: 2, uploads: [upload('CD/A/IM1')] } as const;

  it('is known again by the files it was told of', () => {
    const same = [slice('CD/A/IM1'), slice('CD/B/IM1')];

    expect(isSame({ ...left, uploads: [...left.uploads] }, same)).toBe(true);
  });

  it.each([
    ['others', ['CD/B/IM1', 'CD/C/IM1']],
    ['fewer', ['CD/A/IM1']],
  ])('is not taken for a drop of %s', (_what, paths) => {
    expect(isSame({ ...left, uploads: [...left.uploads] }, paths.map(slice))).toBe(false);
  });
});

describe('the fingerprint of a file', () => {
  it('tells apart what lies in two folders, and what goes to two cases', () => {
    const prints = [
      fingerprint(slice('CD/A/IM1'), 'one'),
      fingerprint(slice('CD/B/IM1'), 'one'),
      fingerprint(slice('CD/A/IM1'), 'two'),
    ];

    expect(new Set(prints).size).toBe(3);
  });
});
