import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useDraft } from './useDraft';

const PAUSE = 900;

describe('text that saves itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is saved once, a moment after the last key', async () => {
    const save = vi.fn().mockResolvedValue(undefined);
    const { result } = renderHook(() => useDraft('', save, PAUSE));

    act(() => result.current.setText('Is it'));
    act(() => void vi.advanceTimersByTime(PAUSE - 1));
    act(() => result.current.setText('Is it right?'));
    act(() => void vi.advanceTimersByTime(PAUSE));

    expect(save.mock.calls).toEqual([['Is it right?']]);
  });

  it('is saved when the page is left before that', () => {
    const save = vi.fn().mockResolvedValue(undefined);
    const { result, unmount } = renderHook(() => useDraft('', save, PAUSE));

    act(() => result.current.setText('Is it right?'));
    unmount();

    expect(save.mock.calls).toEqual([['Is it right?']]);
  });

  it('is tried again after it could not be saved', async () => {
    const save = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(undefined);
    const { result } = renderHook(() => useDraft('', save, PAUSE));
    act(() => result.current.setText('Is it right?'));
    await act(() => vi.advanceTimersByTimeAsync(PAUSE));

    act(() => result.current.flush());

    expect(save.mock.calls).toEqual([['Is it right?'], ['Is it right?']]);
  });

  it('is not saved while nothing changed', () => {
    const save = vi.fn().mockResolvedValue(undefined);
    const { unmount } = renderHook(() => useDraft('Is it right?', save, PAUSE));

    unmount();

    expect(save).not.toHaveBeenCalled();
  });
});
