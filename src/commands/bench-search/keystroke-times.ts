import { type Browser, errors } from '@playwright/test';
import { type Spread, spreadOf } from '../spread.ts';
import { ownSearchPage } from './first-search-weight.ts';
import type { ServedSite } from './served-site.ts';

/** A machine to type on. */
export interface Machine {
  name: string;
  /** How many times slower the page's main thread is made. */
  slowdown: number;
  /** Chromium cannot slow workers down: without them their work is done on the main thread, and is slowed as well. */
  workers: boolean;
}
export const MACHINES: readonly Machine[] = [
  { name: 'this machine', slowdown: 1, workers: true },
  { name: 'main thread 4 × slower', slowdown: 4, workers: true },
  { name: 'all 4 × slower, no workers', slowdown: 4, workers: false },
];

/** How long a reader who types waits for each next answer. Milliseconds. */
export interface KeystrokeTimes {
  machine: Machine;
  /** From the field's input event until the frame after the answer was drawn. */
  answer: Spread;
  /** Keystrokes after which nothing was drawn. */
  unanswered: number;
}

/** How long one keystroke is waited for, in milliseconds. */
const PATIENCE = 3000;

/**
 * Types queries character by character into the search page, each character when the last is answered and drawn.
 * The index is there already: a first search goes before.
 */
export async function keystrokeTimes(
  browser: Browser,
  site: ServedSite,
  queries: readonly string[],
  machine: Machine,
): Promise<KeystrokeTimes> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    if (!machine.workers) await context.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    const page = await context.newPage();
    await page.goto(site.root + ownSearchPage.path);
    const field = page.locator(ownSearchPage.field);
    await field.focus();
    await page.keyboard.insertText('落户');
    await ownSearchPage.answered(page);
    await site.quiet();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: machine.slowdown });
    const answers = await page.evaluateHandle(watchAnswers, ownSearchPage.field);
    const times: number[] = [];
    let unanswered = 0;
    for (const query of queries) {
      await field.fill('');
      await page.waitForTimeout(100);
      for (const character of query) {
        await answers.evaluate((watch) => {
          watch.took = null;
        });
        await page.keyboard.insertText(character);
        try {
          const took = await page.waitForFunction((watch) => watch.took, answers, { timeout: PATIENCE });
          times.push((await took.jsonValue()) ?? 0);
        } catch (error) {
          if (!(error instanceof errors.TimeoutError)) throw error;
          unanswered += 1;
        }
      }
    }
    return { machine, answer: spreadOf(times), unanswered };
  } finally {
    await context.close();
  }
}

/** Runs in the page: keeps the milliseconds that the last keystroke took to be answered and drawn. */
function watchAnswers(fieldSelector: string): { took: number | null } {
  const watch: { took: number | null } = { took: null };
  const panel = document.querySelector<HTMLElement>('#search-results');
  const field = document.querySelector(fieldSelector);
  if (!panel || !field) throw new Error('There is no search field, or no place for results');
  let begun: number | null = null;
  field.addEventListener(
    'input',
    (event) => {
      begun = event.timeStamp;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (begun === null || panel.dataset['state'] !== 'done') return;
    const since = begun;
    begun = null;
    // A frame's callbacks run before it is painted; a task after them runs when it is.
    requestAnimationFrame(() => setTimeout(() => (watch.took = performance.now() - since)));
  }).observe(panel, { attributes: true, childList: true, characterData: true, subtree: true });
  return watch;
}
