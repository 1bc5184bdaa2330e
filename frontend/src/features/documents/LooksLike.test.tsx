import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { client } from '@/api/generated/client.gen';
import type { AlikeOut } from '@/api/generated/types.gen';
import { show } from '@/vitest.show';
import { LooksLike } from './LooksLike';
import { PaperNotes } from './PaperNotes';
import { paper } from './papers.fixture';

const TWIN: AlikeOut = {
  document_id: 'd2',
  file_name: 'again.jpg',
  title: '',
  dated_on: null,
  set_aside: false,
  page_count: 2,
  every_page: true,
  pages: [
    { page: 1, rotation: 0, other_page: 2, other_rotation: 90 },
    { page: 3, rotation: 0, other_page: 1, other_rotation: 0 },
  ],
};
let alike: AlikeOut[];
const sent: string[] = [];

beforeEach(() => {
  sent.length = 0;
  alike = [TWIN];
  client.setConfig({
    baseUrl: location.origin,
    fetch: async (given) => {
      const request = given as Request;
      if (request.method === 'GET') return Response.json(alike);
      sent.push(new URL(request.url).pathname);
      return Response.json(paper());
    },
  });
});

describe('papers that look alike', () => {
  it('stand side by side, pair by pair, and one is set aside', async () => {
    show(<LooksLike document={paper()} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Compare' }));
    expect(await screen.findByRole('img', { name: 'again.jpg, page 2' })).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(screen.getByRole('img', { name: 'scan.pdf, page 3' })).toBeVisible();
    expect(screen.getByRole('img', { name: 'again.jpg, page 1' })).toBeVisible();
    const [, other] = screen.getAllByRole('button', { name: 'Set this one aside' });
    if (other) await userEvent.click(other);

    await waitFor(() => expect(sent).toEqual(['/api/desk/documents/d2/set-aside']));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent).toContain('/api/desk/documents/d2/bring-back'));
  });

  it('stand as they are read, and are turned by hand', async () => {
    show(<LooksLike document={paper()} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Compare' }));
    const other = await screen.findByRole('img', { name: 'again.jpg, page 2' });
    expect(other).toHaveStyle({ rotate: '90deg' });

    await userEvent.click(screen.getByRole('button', { name: 'Turn page 2 of again.jpg left' }));

    expect(other).toHaveStyle({ rotate: '0deg' });
    expect(sent).toEqual([]);
  });

  it('lead to where one page is cut out of many', async () => {
    alike = [{ ...TWIN, page_count: 9, every_page: false }];
    show(<LooksLike document={paper({ page_count: 5 })} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Compare' }));

    const [own, other] = await screen.findAllByRole('link', { name: /^Cut page \d out$/ });

    expect(own).toHaveAttribute('href', '/desk/documents/d1?page=1&cut=1');
    expect(other).toHaveAttribute('href', '/desk/documents/d2?page=2&cut=2');
  });

  it('are not offered again once one is set aside', async () => {
    alike = [
      { ...TWIN, set_aside: true },
      { ...TWIN, document_id: 'd3', file_name: 'third.jpg' },
    ];
    show(<LooksLike document={paper()} />);

    expect(await screen.findByText('third.jpg')).toBeVisible();
    expect(screen.queryByText('again.jpg')).toBeNull();
  });
});

describe('what a file holds besides text', () => {
  it('is said in plain words', () => {
    show(<PaperNotes document={paper({ notes: ['javascript', 'opened-without-password'] })} />);

    expect(screen.getByText(/It holds a program/)).toBeVisible();
    expect(screen.getByText(/may not be printed or copied/)).toBeVisible();
  });
});
