import type { SectionIndex } from '../../search/find.ts';
import { type Finder, openPublished } from '../../search/open-published.ts';
import { readFile } from '../read-file.ts';
import { readersDay } from '../readers-day.ts';
import { withPatience } from '../with-patience.ts';

/**
 * Opens search in this page.
 * @param root path of the site's root
 * @throws where what it needs cannot be reached
 */
export async function openFinder(root: string): Promise<Finder> {
  let located: Promise<SectionIndex['locate']> | undefined;
  return openPublished((address, parse, cache) => readFile(`${root}pagefind/${address}`, parse, cache), readersDay, {
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
