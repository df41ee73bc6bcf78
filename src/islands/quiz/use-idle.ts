import { useEffect, useRef } from 'preact/hooks';
import { IDLE_MILLISECONDS } from './kept-answers.ts';

/**
 * Calls when a page has not been used for half an hour: when the time has passed, or, where the machine slept through it, when
 * the page is looked at again.
 */
export function useIdle(onIdle: () => void): void {
  const told = useRef(onIdle);
  told.current = onIdle;
  useEffect(() => {
    let last = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const check = () => {
      if (Date.now() - last < IDLE_MILLISECONDS) return;
      last = Date.now();
      told.current();
    };
    const use = () => {
      check();
      last = Date.now();
      clearTimeout(timer);
      timer = setTimeout(check, IDLE_MILLISECONDS);
    };
    const uses = ['pointerdown', 'keydown', 'visibilitychange'] as const;
    use();
    for (const name of uses) document.addEventListener(name, use);
    return () => {
      clearTimeout(timer);
      for (const name of uses) document.removeEventListener(name, use);
    };
  }, []);
}
