import type { Page } from '@playwright/test';
import type { Library } from '../../../src/library/library.ts';
import type { SearchAnswer } from './metrics.ts';
import { whereOf } from './where-of.ts';

/** What of Pagefind's own interface is used. */
interface PagefindModule {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string; sub_results: { url: string }[] }> }[] }>;
}

/** How many results are looked at. */
const LOOKED_AT = 10;

/**
 * Asks Pagefind itself, as a site without any layer of its own would: the query as typed, on an index of the documents'
 * pages. Of each page its best part is taken.
 * @param page a page of the site that has that index
 */
export async function askPagefind(page: Page, root: string, query: string, library: Library): Promise<SearchAnswer> {
  const addresses = await page.evaluate(
    async ([bundle, typed, limit]) => {
      const pagefind = (await import(bundle)) as PagefindModule;
      const { results } = await pagefind.search(typed);
      const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return pages.map(({ url, sub_results: [best] }) => best?.url ?? url);
    },
    [`${root}/pagefind/pagefind.js`, query, LOOKED_AT] as const,
  );
  return { results: addresses.map((address) => whereOf(address, library)), cards: [] };
}
