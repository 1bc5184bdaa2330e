import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareClient } from '@/api/client';
import { client } from '@/api/generated/client.gen';
import type { BatchRow } from '@/api/generated/types.gen';
import { show } from '@/vitest.show';
import { FailedDrops } from './FailedDrops';

const ID = '33333333-3333-4333-8333-333333333333';
const drop: BatchRow = {
  id: ID,
  state: 'FAILED',
  expected: 3,
  arrived: 3,
  opened_at: '2026-11-21T10:00:00Z',
  closed_at: '2026-11-21T10:01:00Z',
  failure_code: 'worker-lost',
};

const asked: Request[] = [];
let state: BatchRow['state'];

beforeEach(() => {
  asked.length = 0;
  state = 'FAILED';
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request);
    if (request.method === 'POST') state = 'SORTED';
    return Response.json(request.method === 'POST' ? { ...drop, state } : [{ ...drop, state }]);
  });
  prepareClient(() => 'en');
  client.setConfig({ baseUrl: 'http://desk.test' });
});
afterEach(() => vi.unstubAllGlobals());

describe('a drop whose sorting failed', () => {
  it('says that its files are kept, and goes when it was run again', async () => {
    show(<FailedDrops caseId="11111111-1111-4111-8111-111111111111" mayRun />);

    expect(await screen.findByRole('alert')).toHaveTextContent('3 files are kept');
    await userEvent.click(screen.getByRole('button', { name: 'Run again' }));

    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    const sent = asked.find((request) => request.method === 'POST');
    expect(sent?.url).toBe(`http://desk.test/api/desk/batches/${ID}/sort-again`);
  });

  it('offers no button to whom the server would refuse it', async () => {
    show(<FailedDrops caseId="11111111-1111-4111-8111-111111111111" mayRun={false} />);

    await screen.findByRole('alert');

    expect(screen.queryByRole('button', { name: 'Run again' })).toBeNull();
  });
});
