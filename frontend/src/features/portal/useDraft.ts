/** Text that saves itself: a moment after the last key, when the field is left, and when the page is. */
import { useCallback, useEffect, useRef, useState } from 'react';

type Save = (text: string) => Promise<unknown>;

export function useDraft(saved: string, save: Save, pause = 900) {
  const [text, setText] = useState(saved);
  const kept = useRef(saved);
  const latest = useRef({ text, save });
  latest.current = { text, save };

  const flush = useCallback(() => {
    const { text, save } = latest.current;
    const before = kept.current;
    if (text === before) return;
    kept.current = text;
    // What could not be saved stays in the field and is tried again with the next key.
    save(text).catch(() => {
      kept.current = before;
    });
  }, []);

  useEffect(() => {
    if (text === kept.current) return;
    const timer = setTimeout(flush, pause);
    return () => clearTimeout(timer);
  }, [text, pause, flush]);
  useEffect(() => flush, [flush]);

  return { text, setText, flush };
}
