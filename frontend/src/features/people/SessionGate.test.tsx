import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareClient } from '@/api/client';
import { client } from '@/api/generated/client.gen';
import { show } from '@/vitest.show';
import { SessionGate } from './SessionGate';
import { SignInFrame } from './SignInFrame';

const VERA = { audience: 'STAFF', name: 'Vera', roles: ['COORDINATOR'], idle_seconds: 900 };
const NOBODY = { audience: null, name: '', roles: [], idle_seconds: null };

let me: object;
const asked: Request[] = [];

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  asked.length = 0;
  vi.stubGlobal('fetch', async (request: Request | string) => {
    if (typeof request === 'string') return Response.json({ meta: {} }, { status: 401 });
    asked.push(request);
    return Response.json(me);
  });
  client.setConfig({ fetch: (request) => fetch(request as Request) });
  prepareClient(() => 'en');
  client.setConfig({ baseUrl: location.origin });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const gate = (
  <SessionGate audience="STAFF" signIn={() => <SignInFrame title="Sign in">form</SignInFrame>}>
    the page
  </SessionGate>
);

describe('the gate', () => {
  it('asks the server once nobody was there for too long, says so, and shows the page no more', async () => {
    me = { ...VERA, session_ended: false };
    show(gate);
    await screen.findByText('the page');

    me = { ...NOBODY, session_ended: true };
    await act(() => vi.advanceTimersByTimeAsync(905_000));

    await screen.findByText(/signed out because nobody did anything/);
    expect(screen.queryByText('the page')).toBeNull();
    expect(Number(asked.at(-1)?.headers.get('Idle-Seconds'))).toBeGreaterThanOrEqual(900);
  });

  it('warns before, and reports whoever is still there', async () => {
    me = { ...VERA, session_ended: false };
    show(gate);
    await screen.findByText('the page');
    const before = asked.length;

    await act(() => vi.advanceTimersByTimeAsync(830_000));
    expect(asked).toHaveLength(before);
    await screen.findByText(/Are you still there/);
    window.dispatchEvent(new Event('keydown'));
    await act(() => vi.advanceTimersByTimeAsync(5_000));

    await waitFor(() => expect(asked.length).toBe(before + 1));
    expect(Number(asked.at(-1)?.headers.get('Idle-Seconds'))).toBeLessThan(10);
    await waitFor(() => expect(screen.queryByText(/Are you still there/)).toBeNull());
  });

  it('says nothing to somebody who was not signed in', async () => {
    me = { ...NOBODY, session_ended: false };
    show(gate);

    await screen.findByText('form');
    expect(screen.queryByText(/signed out because/)).toBeNull();
  });
});
