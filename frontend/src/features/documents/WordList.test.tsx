import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { client } from '@/api/generated/client.gen';
import type { PageOut } from '@/api/generated/types.gen';
import { show } from '@/vitest.show';
import { readPage } from './papers.fixture';
import { WordList } from './WordList';

const before = readPage({
  words: [
    { text: 'ECOG', box: [0, 0, 9, 9], confidence: 0.98 },
    { text: 'G12O', box: [10, 0, 19, 9], confidence: 0.6, proposed: 'G12D', doubt: 'CODE' },
    { text: '4.l', box: [20, 0, 29, 9], confidence: 0.5, doubt: 'UNSURE' },
  ],
});
const sent: object[] = [];

beforeEach(() => {
  sent.length = 0;
  client.setConfig({
    baseUrl: location.origin,
    fetch: async (request) => {
      sent.push(await (request as Request).json());
      return Response.json(before);
    },
  });
});
afterEach(() => vi.restoreAllMocks());

function Held({ page = before, from }: { page?: PageOut; from?: number }) {
  const [picked, setPicked] = useState(from);
  return <WordList page={page} facts={[]} picked={picked} onPick={setPicked} />;
}

describe('the words to check', () => {
  it('lists repairs and doubts with why, and no word that is sure', () => {
    show(<Held />);

    expect(screen.getByText('2 to check')).toBeVisible();
    expect(screen.getByRole('button', { name: /G12O.*G12D.*looks like a code/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /ECOG/ })).toBeNull();
  });

  it('takes a proposal by key and goes on to the next word', async () => {
    show(<Held />);
    await userEvent.click(screen.getByRole('button', { name: /G12O/ }));

    await userEvent.keyboard('a');

    await waitFor(() => expect(sent).toEqual([{ word: 1, read: 'G12O', text: 'G12D' }]));
    const next = screen.getByRole('button', { name: /^4\.l/ });
    await waitFor(() => expect(next).toHaveAttribute('aria-current', 'true'));
    expect(next).toHaveFocus();
  });

  it('keeps what was read, or takes what is typed; letters typed are no orders', async () => {
    show(<Held from={2} />);
    screen.getByRole('button', { name: /^4\.l/ }).focus();

    await userEvent.keyboard('t');
    await userEvent.keyboard('4.1 ak{Enter}');

    await waitFor(() => expect(sent).toEqual([{ word: 2, read: '4.l', text: '4.1 ak' }]));
  });

  it('accepts nothing where nothing is proposed', async () => {
    show(<Held from={2} />);
    screen.getByRole('button', { name: /^4\.l/ }).focus();

    await userEvent.keyboard('ak');

    await waitFor(() => expect(sent).toEqual([{ word: 2, read: '4.l', text: '4.l' }]));
  });

  it('offers a sure word, too, once it is picked on the page', () => {
    show(<Held from={0} />);

    expect(screen.getByRole('button', { name: /^ECOG/ })).toBeVisible();
  });
});
