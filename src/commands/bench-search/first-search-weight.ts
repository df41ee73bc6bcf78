import type { Browser, Page } from '@playwright/test';
import type { ServedSite } from './served-site.ts';

/** What a reader who has never been here loads for one search. Bytes, compressed. */
export interface FirstSearch {
  query: string;
  /** What the page with the search field loads at once that other pages do not: scripts and styles of search. */
  withPage: number;
  /** What is loaded from the moment the reader goes into the field until all results are drawn. */
  onIntent: number;
  total: number;
  files: { path: string; bytes: number }[];
  results: number;
}

/** How a search page is worked. */
export interface SearchPage {
  path: string;
  /** A page of the same site that only carries what all pages carry. */
  plainPath: string;
  field: string;
  result: string;
  /** Resolves when the page has answered. */
  answered: (page: Page) => Promise<unknown>;
}

/** This site's own search page. */
export const ownSearchPage: SearchPage = {
  path: '/search/',
  plainPath: '/about/',
  field: '#page-search',
  result: '#search-list > li',
  answered: (page) => page.locator('#search-results[data-state="done"]').waitFor({ state: 'attached' }),
};

/**
 * Weighs the first search: a new browser profile without service worker opens the page, rests, goes into the field, and the
 * query is put in at once. Throws where anything is loaded between the page's own load and the reader's going into the field.
 */
export async function weighFirstSearch(
  browser: Browser,
  site: ServedSite,
  search: SearchPage,
  query: string,
): Promise<FirstSearch> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    site.takeRequests();
    await page.goto(site.root + search.plainPath);
    await site.quiet();
    const plain = new Set([...site.takeRequests(), search.path]);
    // A page of its own profile: what the plain page left in the cache would not be asked for again, and is not counted.
    await page.goto(site.root + search.path);
    await site.quiet();
    const withPage = site.takeRequests().filter((path) => !plain.has(path));
    await page.locator(search.field).focus();
    await page.keyboard.insertText(query);
    await search.answered(page);
    await site.quiet();
    const onIntent = site.takeRequests().filter((path) => !plain.has(path));
    const files = [...withPage, ...onIntent].map((path) => ({ path, bytes: site.weigh(path) }));
    const bytesOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + site.weigh(path), 0);
    return {
      query,
      withPage: bytesOf(withPage),
      onIntent: bytesOf(onIntent),
      total: bytesOf(withPage) + bytesOf(onIntent),
      files,
      results: await page.locator(search.result).count(),
    };
  } finally {
    await context.close();
  }
}

/** What a page of the site loads before anybody goes into a search field, and again after a while: paths. */
export async function loadedBeforeIntent(browser: Browser, site: ServedSite, path: string): Promise<string[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    site.takeRequests();
    await page.goto(site.root + path);
    await site.quiet(1500);
    return site.takeRequests();
  } finally {
    await context.close();
  }
}
