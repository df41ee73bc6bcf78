import type { Browser } from '@playwright/test';
import { MOST_PLACES } from '../../../src/comparison/choice.ts';
import { serveSite } from '../search/served-site.ts';

/** What a reader loads for a comparison, compressed, in bytes. */
export interface PageBytes {
  site: string;
  places: number;
  /** The page as it opens, with everything that it loads by itself. */
  opened: number;
  /** What one more place adds, and all that may stand side by side together; null where there are not so many. */
  oneMore: number | null;
  filled: number | null;
  files: number;
}

/** Opens a comparison in a browser that has never been there, adds one place, then as many as may stand side by side. */
export async function pageBytes(browser: Browser, site: string, folder: string, topic: string): Promise<PageBytes> {
  const served = await serveSite(folder);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const taken = async () => {
      await served.quiet();
      const paths = served.takeRequests();
      return { bytes: paths.reduce((sum, path) => sum + served.weigh(path), 0), files: paths.length };
    };
    await page.goto(`${served.root}/compare/${topic}/`);
    const opened = await taken();
    const boxes = page.locator('[data-choices="places"] input[value]');
    const places = await boxes.count();
    const others = await page
      .locator('.other-places li[data-standing="about"]')
      .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset['place'] ?? ''));
    const room = MOST_PLACES - (await page.locator('thead [data-place]').count());
    await page.locator('details:has([data-choices="places"]) > summary').click();
    const add = async (ids: readonly string[], enough: number) => {
      if (ids.length < enough) return null;
      for (const id of ids) await boxes.and(page.locator(`[value="${id}"]`)).check();
      await page.locator(`thead [data-place="${ids.at(-1)}"]`).waitFor();
      return (await taken()).bytes;
    };
    const oneMore = await add(others.slice(0, 1), 1);
    const rest = await add(others.slice(1, room), room - 1);
    const filled = oneMore !== null && rest !== null ? oneMore + rest : null;
    return { site, places, opened: opened.bytes, files: opened.files, oneMore, filled };
  } finally {
    await context.close();
    served.close();
  }
}
