/** Where the tab keeps what was answered. */
const KEY = 'youju-quiz';

/** So long without use, and what was answered is dropped: an office computer has a next person. */
export const IDLE_MILLISECONDS = 30 * 60 * 1000;

interface Kept {
  fragment: string;
  /** When it was last used. */
  at: number;
}

/** Keeps answers in this tab, as the fragment of a link. They leave the device with no request, and the tab with its end. */
export function keepAnswers(fragment: string): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ fragment, at: Date.now() } satisfies Kept));
  } catch {
    // Where nothing may be kept, a reload begins anew.
  }
}

/** Drops what was kept. */
export function dropAnswers(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Then nothing was kept either.
  }
}

/** The fragment that was kept, unless it has not been used for too long; then it is dropped. */
export function keptAnswers(): string | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (isKept(kept) && Date.now() - kept.at < IDLE_MILLISECONDS) return kept.fragment;
  } catch {
    // What cannot be read is of no use.
  }
  dropAnswers();
  return undefined;
}

/** Whether the page was loaded again by the person who sees it: a tab that was opened anew may have another in front of it. */
export function isReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry !== undefined && 'type' in entry && entry.type === 'reload';
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'fragment' in value &&
    'at' in value &&
    typeof value.fragment === 'string' &&
    typeof value.at === 'number'
  );
}
