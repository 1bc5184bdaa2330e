import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { client } from '@/api/generated/client.gen';
import type { DocumentOut } from '@/api/generated/types.gen';
import { show } from '@/vitest.show';
import { page, paper } from './papers.fixture';
import { SplitProposal } from './SplitProposal';

const LETTER = { first: 1, last: 2, kdl: 'AD010101', kdl_title: 'Letter', evidence: [] };
const BLOOD = { first: 3, last: 4, kdl: 'LB020103', kdl_title: 'Blood', evidence: ['letterhead'] };
const move = (action: string) => ({ action, label: '', to: '', allowed: true, refusal: null });
const folder = paper({
  page_count: 4,
  pages: [page(1), page(2), page(3), page(4)],
  proposed_parts: [LETTER, BLOOD],
  moves: [move('cut'), move('keep-whole')],
});
const sent: [string, unknown][] = [];

beforeEach(() => {
  sent.length = 0;
  client.setConfig({
    baseUrl: location.origin,
    fetch: async (given) => {
      const request = given as Request;
      const body = await request.text();
      sent.push([new URL(request.url).pathname.split('/').at(-1) ?? '', body && JSON.parse(body)]);
      return Response.json(folder);
    },
  });
});

const mark = (number: number) => screen.getByRole('button', { name: `Cut before page ${number}` });
const start = (document: DocumentOut = folder) => show(<SplitProposal document={document} />);

describe('a file of several papers', () => {
  it('is cut as proposed, each part with its class, and offers to take that back', async () => {
    start();
    expect(mark(3)).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText(/another letterhead/)).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Cut into 2 papers' }));

    const parts = [
      { first: 1, last: 2, kdl: 'AD010101' },
      { first: 3, last: 4, kdl: 'LB020103' },
    ];
    await waitFor(() => expect(sent).toEqual([['cut', { parts }]]));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent.at(-1)).toEqual(['merge-back', '']));
  });

  it('is cut elsewhere when a mark is moved by key or set by click', async () => {
    start();
    mark(3).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(mark(4)).toHaveFocus();
    await userEvent.click(mark(2));

    await userEvent.click(screen.getByRole('button', { name: 'Cut into 3 papers' }));

    const parts = [
      { first: 1, last: 1 },
      { first: 2, last: 3 },
      { first: 4, last: 4 },
    ];
    await waitFor(() => expect(sent).toEqual([['cut', { parts }]]));
  });

  it('is kept as one', async () => {
    start();

    await userEvent.click(screen.getByRole('button', { name: 'Keep as one paper' }));

    await waitFor(() => expect(sent).toEqual([['keep-whole', '']]));
  });

  it('can be cut by hand where nothing was proposed, once a cut is marked', async () => {
    start({ ...folder, proposed_parts: [], moves: [move('cut')] });

    await userEvent.click(screen.getByRole('button', { name: 'Cut into papers' }));

    expect(screen.getByRole('button', { name: 'Cut into 1 paper' })).toBeDisabled();
    await userEvent.click(mark(2));
    expect(screen.getByRole('button', { name: 'Cut into 2 papers' })).toBeEnabled();
  });

  it('starts with the cuts around a page that somebody wants by itself', () => {
    const plain = { ...folder, proposed_parts: [], moves: [move('cut')] };
    show(<SplitProposal document={plain} single={2} />);

    expect(mark(2)).toHaveAttribute('aria-pressed', 'true');
    expect(mark(3)).toHaveAttribute('aria-pressed', 'true');
    expect(mark(4)).toHaveAttribute('aria-pressed', 'false');
  });

  it('says what can be done where no page can be cut out', () => {
    show(<SplitProposal document={paper({ whole_id: 'd0' })} single={1} />);

    expect(screen.getByText(/cut from a larger file/)).toBeVisible();
  });
});
