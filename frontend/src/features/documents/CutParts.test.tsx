import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CutPartOut } from '@/api/generated/types.gen';
import { show } from '@/vitest.show';
import { CutParts } from './CutParts';
import { paper } from './papers.fixture';

const part = (given: Partial<CutPartOut>): CutPartOut => ({
  id: 'd2',
  title: '',
  kdl: '',
  kdl_title: '',
  state: 'READ',
  set_aside: false,
  first_page: 3,
  last_page: 3,
  ...given,
});

const start = (given: Partial<CutPartOut>) =>
  show(<CutParts document={paper({ cut_parts: [part(given)] })}>{null}</CutParts>);

describe('a paper that was cut out', () => {
  it('is being classified until somebody knows what it is', () => {
    start({ state: 'READING' });

    expect(screen.getByRole('status')).toHaveTextContent('Is being classified');
  });

  it('is not classified where that found nothing', () => {
    start({ state: 'READ' });

    expect(screen.getByRole('link', { name: 'Not classified' })).toBeVisible();
  });

  it('names a single page as one', () => {
    start({ title: 'Letter' });

    expect(screen.getByText('Page 3')).toBeVisible();
  });
});
