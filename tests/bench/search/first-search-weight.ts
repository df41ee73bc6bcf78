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

/** How a search is worked, by selectors. */
export interface SearchPage {
  /** The page on which it is. */
  path: string;
  /** A page of the same site that only carries what all pages carry. */
  plainPath: string;
  /** What is clicked before the field is there; null where it stands on the page. */
  opener: string | null;
  field: string;
  result: string;
  /** Resolves when the page has answered. */
  answered: (page: Page) => Promise<unknown>;
}

/** This site's own search page. */
export const ownSearchPage: SearchPage = {
  path: '/search/',
  plainPath: '/about/',
  opener: null,
  field: '#page-search',
  result: '#search-list > li',
  answered: answeredOn,
};

/** This site's search dialog, on a page like any other. */
export const ownSearchDialog: SearchPage = {
  ...ownSearchPage,
  path: '/about/',
  opener: '[data-search-key="/"]',
  field: '#dialog-search',
};

/** Waits until the page has drawn its answer. Throws where it says that search could not be loaded. */
async function answeredOn(page: Page): Promise<void> {
  const panel = page.locator('#search-results:is([data-state="done"], [data-state="failed"])');
  await panel.waitFor({ state: 'attached' });
  if ((await panel.getAttribute('data-state')) === 'failed') throw new Error(`Search failed on ${page.url()}`);
}

/** Goes into the search field; a dialog is opened first. */
export async function openSearch(page: Page, { opener, field }: SearchPage): Promise<void> {
  if (opener) {
    await page.locator(opener).click();
    // The dialog comes with its script: what is typed before it stands there is lost.
    await page.locator(`${field}:focus`).waitFor();
  } else await page.locator(field).focus();
}

/**
 * Weighs the first search: a new browser profile without service worker opens the page, rests, goes into the field, and the
 * query is put in at once.
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
    await page.goto(site.root + search.path);
    await site.quiet();
    const takeBeyondPlain = () =>
      site.takeRequests().flatMap((path) => (plain.has(path) ? [] : { path, bytes: site.weigh(path) }));
    const withPage = takeBeyondPlain();
    await openSearch(page, search);
    await page.keyboard.insertText(query);
    await search.answered(page);
    await site.quiet();
    const onIntent = takeBeyondPlain();
    const bytesOf = (files: readonly { bytes: number }[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);
    return {
      query,
      withPage: bytesOf(withPage),
      onIntent: bytesOf(onIntent),
      total: bytesOf(withPage) + bytesOf(onIntent),
      files: [...withPage, ...onIntent],
      results: await page.locator(search.result).count(),
    };
  } finally {
    await context.close();
  }
}

/** The files of the index that a page loads although nobody goes into a search field: there should be none. */
export async function indexLoadedUnasked(browser: Browser, site: ServedSite, path: string): Promise<string[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    site.takeRequests();
    await page.goto(site.root + path);
    await page.mouse.move(200, 400);
    await site.quiet(1500);
    return site.takeRequests().filter((requested) => requested.startsWith('/pagefind/'));
  } finally {
    await context.close();
  }
}
