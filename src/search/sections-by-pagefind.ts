import { memoize } from '../language/memoize.ts';
import { ORDER_OF_SUMMARY } from './published.ts';

/** What is used of Pagefind (`pagefind/pagefind.js`). */
export interface PagefindProgram {
  createInstance: (options: { noWorker: boolean; basePath?: string }) => {
    search(term: string, options: { sort: Record<string, 'asc'> }): Promise<{ results: { id: string }[] }>;
  };
}

/** Finds the keys of the sections that have a word of the index, in the order of the summary. Rejects where it cannot be known. */
export type SectionsWith = (word: string) => Promise<readonly string[]>;

/**
 * Asks Pagefind's index of sections, which it reads when a word is first asked for.
 * @param basePath where the index is; without it, beside the program
 */
export function sectionsByPagefind({ createInstance }: PagefindProgram, basePath?: string): SectionsWith {
  // The index is of sections, so small that a worker would take longer to start than it saves.
  const pagefind = createInstance({ noWorker: true, ...(basePath ? { basePath } : {}) });
  // From one keystroke to the next most words stay.
  return memoize(async (word: string) => {
    const { results } = await pagefind.search(word, { sort: { [ORDER_OF_SUMMARY]: 'asc' } });
    // A section's key is behind the language of the index.
    return results.map(({ id }) => id.slice(id.lastIndexOf('_') + 1));
  });
}
