import { type Browser, errors, type Page } from '@playwright/test';
import { type Spread, spreadOf } from '../spread.ts';
import { openSearch, type SearchPage } from './first-search-weight.ts';
import type { ServedSite } from './served-site.ts';

/** How many times slower the page's main thread is made. */
export const SLOWDOWNS = [1, 4] as const;

/** How long a reader who types waits for each next answer. Milliseconds. */
export interface KeystrokeTimes {
  slowdown: number;
  /** From the field's input event until the frame after the answer was drawn. */
  answer: Spread;
  /** The same on a page that only repeats what is typed: what this machine, now, takes for any keystroke. */
  echo: Spread;
  /** Keystrokes after which nothing was drawn. */
  unanswered: number;
}

/** How long one keystroke is waited for, in milliseconds. */
const PATIENCE = 3000;

/** Types queries into the search page or dialog, and into a page that only repeats them, on a machine so many times slower. */
export async function keystrokeTimes(
  browser: Browser,
  site: ServedSite,
  where: SearchPage,
  queries: readonly string[],
  slowdown: number,
): Promise<KeystrokeTimes> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    // Chromium cannot slow workers down: without them their work is done on the main thread, and is slowed as well.
    if (slowdown > 1) await context.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    const plain = await context.newPage();
    await plain.setContent(`<input id="${where.field.slice(1)}"><p id="search-results"></p>`);
    await plain.evaluate(repeatWhatIsTyped);
    const echo = await typeAll(plain, where, queries, slowdown);
    await plain.close();

    // The index is there when the typing begins: a first search goes before.
    const page = await context.newPage();
    await page.goto(site.root + where.path);
    await openSearch(page, where);
    await page.locator(where.field).fill('落户');
    await where.answered(page);
    await site.quiet();
    const { times, unanswered } = await typeAll(page, where, queries, slowdown);
    return { slowdown, answer: spreadOf(times), echo: spreadOf(echo.times), unanswered };
  } finally {
    await context.close();
  }
}

/** Types queries character by character, each character when the last is answered and drawn. */
async function typeAll(
  page: Page,
  { field: typedInto }: SearchPage,
  queries: readonly string[],
  slowdown: number,
): Promise<{ times: number[]; unanswered: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const answers = await page.evaluateHandle(watchAnswers, typedInto);
  const field = page.locator(typedInto);
  await field.focus();
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
  return { times, unanswered };
}

/** Runs in a page that is no search: answers at once with what was typed. */
function repeatWhatIsTyped(): void {
  const field = document.querySelector('input');
  const panel = document.querySelector('p');
  field?.addEventListener('input', () => {
    if (!panel) return;
    panel.textContent = field.value;
    panel.dataset['state'] = 'done';
  });
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
