import type { SectionIndex } from '../../search/find.ts';
import { type Finder, openPublished } from '../../search/open-published.ts';
import { readFile } from '../read-file.ts';
import { readersDay } from '../readers-day.ts';
import { withPatience } from '../with-patience.ts';
import { openPagefind } from './open-pagefind.ts';
import { runsWebAssembly } from './runs-webassembly.ts';

/**
 * Opens search in this page.
 * @param root path of the site's root
 * @throws where what it needs cannot be reached, or WebAssembly is shut off
 */
export async function openFinder(root: string): Promise<Finder> {
  // Asked first: nothing is fetched in vain, and Pagefind throws where nobody can catch it.
  if (!runsWebAssembly()) throw new Error('WebAssembly with references is refused here');
  let located: Promise<SectionIndex['locate']> | undefined;
  return openPublished((address, parse, cache) => readFile(`${root}pagefind/${address}`, parse, cache), readersDay, {
    openIndex: () => openPagefind(root),
    decode: (bytes) => new TextDecoder('gb18030').decode(bytes),
    // Most queries name no county that the lexicon does not know.
    locate: async (understood, nowhere) => {
      located ??= withPatience(import('./locate-counties.ts')).then(({ locateCounties }) => locateCounties(root));
      try {
        return await (await located)(understood, nowhere);
      } catch (error) {
        console.warn('Counties could not be looked up:', error);
        // What could not be loaded is tried again with the next query.
        located = undefined;
        return null;
      }
    },
  });
}
