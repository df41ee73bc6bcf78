import type { Page } from '@playwright/test';
import type { Library } from '../../../src/library/library.ts';
import { ownSearchPage } from './first-search-weight.ts';
import type { SearchAnswer } from './metrics.ts';
import { whereOf } from './where-of.ts';

/** Asks the search page of a site, and gives what it shows in the order in which it shows it. */
export async function askSearch(page: Page, root: string, query: string, library: Library): Promise<SearchAnswer> {
  await page.goto(`${root}/search/?q=${encodeURIComponent(query)}`);
  await ownSearchPage.answered(page);
  const { faqs, ...shown } = await page.evaluate(() => ({
    results: [...document.querySelectorAll<HTMLElement>('#search-list > li')].map((item) => ({
      document: item.dataset['document'] ?? null,
      clause: item.dataset['clause'] ?? null,
      provision: decodeURIComponent(new URL(item.querySelector('a')?.href ?? location.href).hash.slice(1)) || null,
    })),
    cards: [...document.querySelectorAll<HTMLElement>('#search-cards > [data-card]')].map(
      ({ dataset }) => dataset['card'] ?? '',
    ),
    faqs: [...document.querySelectorAll<HTMLAnchorElement>('#search-cards > [data-card="faq"] a')].map(
      ({ href }) => href,
    ),
  }));
  const grounds = faqs.map((address) => whereOf(address, library)).filter(({ document }) => document !== null);
  return { ...shown, faqs: grounds };
}
