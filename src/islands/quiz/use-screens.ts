import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** What the quiz shows. */
export type Screen =
  | { step: 'scope' }
  /** With those that are asked together with it, unless it is to be `alone`: one answer is changed. */
  | { step: 'question'; question: string; alone?: true }
  | { step: 'results' };

const SCOPE: Screen = { step: 'scope' };

/**
 * The screen that is shown, with the browser's back and forward leading through those shown before. An entry of the
 * browser's history holds a running number and nothing else; which screen that was, this page alone remembers.
 */
export function useScreens() {
  const [screen, setScreen] = useState<Screen>(SCOPE);
  const shown = useRef(new Map<number, { screen: Screen; before: number | undefined }>());
  const at = useRef(0);
  const newest = useRef(0);
  /** A fragment that no address of this page is to hold any more. */
  const spent = useRef('');

  const enter = useCallback((next: Screen, before: number | undefined) => {
    newest.current += 1;
    at.current = newest.current;
    shown.current.set(at.current, { screen: next, before });
    setScreen(next);
    return { screen: at.current };
  }, []);

  useEffect(() => {
    // Entries left from before a reload keep their numbers, and are known no more.
    newest.current = numberOf(history.state) ?? 0;
    history.replaceState(enter(SCOPE, undefined), '');
    const follow = ({ state }: PopStateEvent) => {
      const number = numberOf(state);
      if (number === undefined) {
        // A link within the page made a new entry, under the screen that is shown.
        const current = shown.current.get(at.current)?.screen ?? SCOPE;
        history.replaceState(enter(current, at.current), '');
        return;
      }
      at.current = number;
      dropSpent(spent.current);
      setScreen(shown.current.get(number)?.screen ?? SCOPE);
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [enter]);

  /** Goes on to a screen. */
  const show = useCallback((next: Screen) => history.pushState(enter(next, at.current), ''), [enter]);

  /** Puts a screen in place of the one that is shown. */
  const replace = useCallback(
    (next: Screen) => history.replaceState(enter(next, shown.current.get(at.current)?.before), ''),
    [enter],
  );

  /** Begins anew at an address; what was shown before is known no more. */
  const restart = useCallback(
    (address: string) => {
      shown.current.clear();
      history.replaceState(enter(SCOPE, undefined), '', address);
    },
    [enter],
  );

  /** Goes back to a screen: where it is the one before, as the browser does it. */
  const goBack = useCallback(
    (to: Screen) => {
      const before = shown.current.get(at.current)?.before;
      const previous = before === undefined ? undefined : shown.current.get(before)?.screen;
      if (previous && isSame(previous, to)) history.back();
      else show(to);
    },
    [show],
  );

  /** Takes a fragment out of the address, and out of those that Back leads to. */
  const spend = useCallback((fragment: string) => {
    spent.current = fragment;
    dropSpent(fragment);
  }, []);

  return { screen, show, replace, restart, goBack, spend };
}

function dropSpent(fragment: string): void {
  if (fragment && location.hash === fragment) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
}

function numberOf(state: unknown): number | undefined {
  const number = typeof state === 'object' && state !== null && 'screen' in state ? state.screen : undefined;
  return typeof number === 'number' ? number : undefined;
}

function isSame(a: Screen, b: Screen): boolean {
  return a.step === 'question' ? b.step === 'question' && a.question === b.question : a.step === b.step;
}
