import { memoize } from '../../language/memoize.ts';
import { ORDER_OF_SUMMARY } from '../../search/published.ts';
import { ofThisBuild } from '../fetch-of-build.ts';
import { withPatience } from '../with-patience.ts';

/** What is used of Pagefind (`pagefind/pagefind.js`). */
interface Pagefind {
  search(term: string, options: { sort: Record<string, 'asc'> }): Promise<{ results: { id: string }[] }>;
}
interface PagefindModule {
  createInstance: (options: { noWorker: boolean }) => Pagefind;
}

/** Finds the keys of the sections that have a word of the index. Rejects where it cannot be known. */
export type SectionsWith = (word: string) => Promise<readonly string[]>;

/** How often Pagefind was opened on this page. */
let opened = 0;

/**
 * Opens Pagefind, which finds the sections that have a word of the index. Its program is changed when the site is built:
 * where a part of its index does not come, a search is rejected and finds nothing less.
 * @throws where its program cannot be reached
 */
export async function openPagefind(root: string): Promise<SectionsWith> {
  opened += 1;
  // Browsers remember a program that did not load, and Pagefind one that broke: what is tried again is another address.
  const again = opened > 1 ? `?again=${opened}` : '';
  const { createInstance }: PagefindModule = await withPatience(
    import(/* @vite-ignore */ ofThisBuild(`${root}pagefind/pagefind.js`) + again),
  );
  // The index is of sections, so small that a worker would take longer to start than it saves.
  const pagefind = createInstance({ noWorker: true });
  // From one keystroke to the next most words stay.
  return memoize(async (word: string) => {
    const { results } = await withPatience(pagefind.search(word, { sort: { [ORDER_OF_SUMMARY]: 'asc' } }));
    // A section's key is behind the language of the index.
    return results.map(({ id }) => id.slice(id.lastIndexOf('_') + 1));
  });
}
