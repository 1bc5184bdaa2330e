import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '@/vitest.show';
import { PageStrip } from './PageStrip';
import { page, paper } from './papers.fixture';

const half = paper({
  state: 'READING',
  read_at: null,
  page_count: 3,
  pages: [page(1), page(2, { warnings: ['blur'] }), page(3, { read_at: null })],
});

describe('the pages of a paper', () => {
  it('say which wait to be read and what is wrong with those that are', () => {
    show(<PageStrip document={half} page={1} onPage={vi.fn()} />);

    expect(screen.getByRole('button', { name: 'Page 1' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('button', { name: 'Page 2, blurred' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Page 3, waits to be read' })).toBeVisible();
  });

  it('say that they are read again where they were read before', () => {
    const again = { ...half, read_at: '2026-11-20T09:00:00Z' };
    show(<PageStrip document={again} page={1} onPage={vi.fn()} />);

    expect(screen.getByRole('button', { name: 'Page 3, is being read again' })).toBeVisible();
  });

  it('are opened by a click, even before they are read', async () => {
    const onPage = vi.fn();
    show(<PageStrip document={half} page={1} onPage={onPage} />);

    await userEvent.click(screen.getByRole('button', { name: /^Page 3/ }));

    expect(onPage).toHaveBeenCalledWith(3);
  });

  it('wait for nothing once the paper is read', () => {
    show(<PageStrip document={{ ...half, state: 'READ' }} page={1} onPage={vi.fn()} />);

    expect(screen.queryByRole('button', { name: /waits/ })).toBeNull();
  });
});
