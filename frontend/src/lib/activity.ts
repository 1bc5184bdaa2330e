/** When somebody last touched this page: a key, a pointer, a wheel. */
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

let last = Date.now();
let watching = false;

export function watchActivity(): void {
  if (watching) return;
  watching = true;
  const note = () => {
    last = Date.now();
  };
  for (const touch of TOUCHES) addEventListener(touch, note, { capture: true, passive: true });
}

/** Seconds since then, whole ones. */
export const idleSeconds = (): number => Math.max(0, Math.floor((Date.now() - last) / 1_000));
