import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { client } from '@/api/generated/client.gen';
import { show } from '@/vitest.show';
import { PageTools } from './PageTools';
import { PageWarnings } from './PageWarnings';
import { page, paper, readPage } from './papers.fixture';

const again = { action: 'read-again', label: 'Read again', to: 'RECEIVED', allowed: true };
const sent: [string, unknown][] = [];

beforeEach(() => {
  sent.length = 0;
  client.setConfig({
    baseUrl: location.origin,
    fetch: async (given) => {
      const request = given as Request;
      sent.push([new URL(request.url).pathname, await request.json()]);
      return Response.json({});
    },
  });
});

describe('the tools of a page', () => {
  it('turn a page on from how it stands', async () => {
    show(<PageTools document={paper()} page={readPage({ rotation: 270 })} />);

    await userEvent.click(screen.getByRole('button', { name: 'Turn right and read again' }));

    const address = '/api/desk/documents/d1/pages/1/rotate';
    await waitFor(() => expect(sent).toEqual([[address, { clockwise: 0 }]]));
  });

  it('turn no page whose text is the file’s own', () => {
    show(<PageTools document={paper()} page={readPage({ source: 'TEXT_LAYER' })} />);

    expect(screen.queryByRole('button', { name: /Turn/ })).toBeNull();
  });

  it('read a paper again in a language', async () => {
    const document = paper({ moves: [{ ...again, refusal: null }] });
    show(<PageTools document={document} page={readPage()} />);
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));

    await userEvent.click(await screen.findByRole('menuitem', { name: 'Arabic' }));

    const address = '/api/desk/documents/d1/read-again';
    await waitFor(() => expect(sent).toEqual([[address, { language: 'ar' }]]));
  });
});

describe('what is wrong with a page', () => {
  const request = { language: 'ru', text: 'Пришлите, пожалуйста, страницу ещё раз.' };

  it('is said in plain words, with the request ready in the language of the patient', async () => {
    const document = paper({ request, pages: [page(1), page(4, { warnings: ['glare'] })] });
    show(<PageWarnings document={document} page={readPage({ warnings: ['blur'] })} />);
    expect(screen.getByText('Look at this page')).toBeVisible();
    expect(screen.getByText(/The picture is blurred/)).toBeVisible();
    expect(screen.getByText('Look at these pages, too: 4')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Ask for a better copy' }));

    expect(await screen.findByDisplayValue(request.text)).toHaveAttribute('lang', 'ru');
  });

  it('is not spoken of where nothing is', () => {
    show(<PageWarnings document={paper()} page={readPage()} />);

    expect(screen.queryByText('Look at this page')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
