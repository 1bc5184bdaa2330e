import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareClient } from '@/api/client';
import { client } from '@/api/generated/client.gen';
import type { SegmentOut } from '@/api/generated/types.gen';
import { show } from '@/vitest.show';
import { Target } from './Target';

const segment: SegmentOut = {
  id: '11111111-1111-4111-8111-111111111111',
  key: 'p1-b1-s1',
  position: 0,
  page: 1,
  box: [0, 0, 10, 10],
  also: [],
  kind: 'PARAGRAPH',
  table: null,
  row: null,
  column: null,
  confidence: 1,
  source: 'Без метастазов.',
  target: 'Keine Metastasen.',
  origin: 'MEMORY',
  engine: 'memory',
  match: 1,
  terms: [],
  findings: [],
  must_fix: 0,
  version: 3,
  before: null,
  confirmed_at: null,
  confirmed_by_name: null,
};

const asked: Request[] = [];
let answer: (request: Request) => Response;

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request);
    return answer(request);
  });
  prepareClient(() => 'en');
  // Outside a browser an address needs a host.
  client.setConfig({ baseUrl: 'http://desk.test' });
});
afterEach(() => vi.unstubAllGlobals());

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

const workOn = (onConfirm = vi.fn(), changes: Partial<SegmentOut> = {}) => {
  show(
    <Target
      translationId="22222222-2222-4222-8222-222222222222"
      language="de"
      segment={{ ...segment, ...changes }}
      current
      onPick={vi.fn()}
      onConfirm={onConfirm}
    />,
  );
  return screen.getAllByRole('textbox', { name: 'Translation of segment 1' })[0] as HTMLElement;
};

describe('post-editing a segment', () => {
  it('keeps what was typed before it is confirmed, with the version it was based on', async () => {
    answer = () => json({ ...segment, target: 'Keine Metastasen!', version: 4 });
    const onConfirm = vi.fn();
    const field = workOn(onConfirm);

    await userEvent.clear(field);
    await userEvent.type(field, 'Keine Metastasen!{Control>}{Enter}{/Control}');

    await waitFor(() => expect(onConfirm).toHaveBeenCalledOnce());
    expect(asked[0]?.method).toBe('PATCH');
    expect(asked[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await asked[0]?.json()).toEqual({ target: 'Keine Metastasen!', version: 3 });
  });

  it('confirms nothing that could not be kept', async () => {
    answer = () =>
      json(
        { code: 'edited-meanwhile', message: 'Somebody was faster.', advice: '', fields: {} },
        409,
      );
    const onConfirm = vi.fn();
    const field = workOn(onConfirm);

    await userEvent.type(field, ' Mehr.{Control>}{Enter}{/Control}');

    await waitFor(() => expect(asked.length).toBeGreaterThan(0));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Not saved yet'));
    expect(onConfirm).not.toHaveBeenCalled();
    expect(field).toHaveValue('Keine Metastasen. Mehr.');
  });

  it('takes the German from before the paper changed, with one key', async () => {
    const before = { source: 'Метастазов нет.', target: 'Metastasen: keine.' };
    answer = () => json({ ...segment, before, target: before.target, version: 4 });
    const field = workOn(vi.fn(), { before });

    await userEvent.type(field, '{Alt>}o{/Alt}');

    await waitFor(() => expect(field).toHaveValue('Metastasen: keine.'));
    expect(await asked[0]?.json()).toEqual({ target: 'Metastasen: keine.', version: 3 });
  });

  it('offers no older German where there is none, nor for what is confirmed', async () => {
    const before = { source: 'Метастазов нет.', target: '' };
    workOn(vi.fn(), { before });
    expect(screen.queryByRole('button', { name: /old translation/ })).toBeNull();

    const confirmed_at = '2026-11-20T12:00:00Z';
    workOn(vi.fn(), { before: { ...before, target: 'Alt.' }, confirmed_at });
    expect(screen.queryByRole('button', { name: /old translation/ })).toBeNull();
  });

  it('asks the server nothing when nothing was changed', async () => {
    const onConfirm = vi.fn();
    workOn(onConfirm);

    await userEvent.click(screen.getByRole('button', { name: 'Confirm and next' }));

    await waitFor(() => expect(onConfirm).toHaveBeenCalledOnce());
    expect(asked).toEqual([]);
  });
});
