import type { Page } from '@playwright/test';
import { ownSearchPage } from './first-search-weight.ts';
import type { Answer } from './metrics.ts';

/** Asks the search page of a site and waits until it has drawn its answer. */
export async function ask(page: Page, root: string, query: string): Promise<Answer> {
  await page.goto(`${root}/search/?q=${encodeURIComponent(query)}`);
  await ownSearchPage.answered(page);
  return readAnswer(page);
}

/** What the search page shows, in the order in which it shows it. */
async function readAnswer(page: Page): Promise<Answer> {
  return page.evaluate(() => ({
    results: [...document.querySelectorAll<HTMLElement>('#search-list > li')].map((item) => ({
      document: item.dataset['document'] ?? null,
      clause: item.dataset['clause'] ?? null,
      provision: decodeURIComponent(new URL(item.querySelector('a')?.href ?? location.href).hash.slice(1)) || null,
    })),
    cards: [...document.querySelectorAll<HTMLElement>('#search-cards > [data-card]')].map(
      ({ dataset }) => dataset['card'] ?? '',
    ),
  }));
}
