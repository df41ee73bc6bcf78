import { IDLE_MILLISECONDS } from '../quiz/kept-answers.ts';
import { REPLY_BASKET_KEY } from './reply-basket-key.ts';

/** A question whose answer goes into the reply. */
export interface GatheredAnswer {
  /** Address of its page. */
  path: string;
  question: string;
}

interface Kept {
  answers: GatheredAnswer[];
  /** When it was last used. */
  at: number;
}

/** What was gathered in this tab; undefined where the basket is not open, or was not used for as long as answers of the quiz are kept. */
export function gathered(): readonly GatheredAnswer[] | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(REPLY_BASKET_KEY) ?? 'null') as Kept | null;
    if (kept && Date.now() - kept.at < IDLE_MILLISECONDS) return kept.answers;
    sessionStorage.removeItem(REPLY_BASKET_KEY);
  } catch (error) {
    console.warn(error);
  }
  return undefined;
}

/** Keeps what was gathered; with nothing to keep, the basket is closed. */
export function gather(answers: readonly GatheredAnswer[] | undefined): void {
  try {
    if (answers)
      sessionStorage.setItem(
        REPLY_BASKET_KEY,
        JSON.stringify({ answers: [...answers], at: Date.now() } satisfies Kept),
      );
    else sessionStorage.removeItem(REPLY_BASKET_KEY);
  } catch (error) {
    console.warn(error);
  }
  document.dispatchEvent(new Event('gathered'));
}
