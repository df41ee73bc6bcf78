import { memoize } from '../../language/memoize.ts';
import { askedFileOf, type PublishedAsked, questionsAskedAs } from '../../search/asked-questions.ts';
import type { IndexedPolicy } from '../../search/entries.ts';
import { type Find, makeFinder, type SectionIndex } from '../../search/find.ts';
import { type PreparedLexicon, prepareLexicon } from '../../search/lexicon.ts';
import { leftOutOf, makeLookups } from '../../search/lookups.ts';
import { openPairs } from '../../search/open-pairs.ts';
import { unpackPolicy } from '../../search/pack.ts';
import { unpackLexicon } from '../../search/pack-lexicon.ts';
import { addressOf, type PairFiles, readPairFile } from '../../search/pair-files.ts';
import type { PinyinTable } from '../../search/pinyin.ts';
import type { PublishedPlace } from '../../search/place-index.ts';
import {
  type CardTexts,
  type PublishedLexicon,
  type PublishedSection,
  type PublishedTexts,
  pieceNameOf,
} from '../../search/published.ts';
import { readFile } from '../read-file.ts';
import { readersDay } from '../readers-day.ts';
import { withPatience } from '../with-patience.ts';
import { openPagefind } from './open-pagefind.ts';
import { runsWebAssembly } from './runs-webassembly.ts';

/** A search that is ready to be asked. */
export interface Finder {
  find: Find;
  prepared: PreparedLexicon;
  /** What a card says that is not in the index: what a word of the glossary means, or the answer to a question. */
  textOf: (kind: CardTexts, id: string) => Promise<string>;
}

/**
 * Loads what a search needs: Pagefind with its index, and the lexicon.
 * @param root path of the site's root
 * @throws where one of them cannot be reached, or WebAssembly is shut off
 */
export async function openFinder(root: string): Promise<Finder> {
  // Asked first: nothing is fetched in vain, and Pagefind throws where nobody can catch it.
  if (!runsWebAssembly()) throw new Error('WebAssembly with references is refused here');
  const folder = `${root}pagefind/`;
  const [sectionsWith, published] = await Promise.all([
    openPagefind(root),
    // Everything else is read by what it says: it must be the one of this build.
    readJson<PublishedLexicon>(
      `${folder}lexicon.json`,
      ({ stretches: segments, words }) => segments.files > 0 && words.length > 0,
      'no-cache',
    ),
  ]);
  const { stretches, leftOut, pieces } = published;
  const prepared = prepareLexicon(unpackLexicon(published));
  const pairsOf = (index: PairFiles, place?: string) =>
    openPairs(index, (file) =>
      readFile(folder + addressOf(file, index, place), async (response) =>
        readPairFile(new Uint8Array(await response.arrayBuffer()), file, index),
      ),
    );
  const summary = {
    sectionsWith: async (word: string) => ({ keys: await sectionsWith(word), leftOut: leftOutOf(leftOut, word) }),
    pairs: pairsOf(stretches),
  };
  const textsOf = memoize((name: string) =>
    readJson<PublishedTexts>(`${folder}${name}.json`, (read) => read.name === name),
  );
  const askedIn = memoize((name: string) =>
    readJson<PublishedAsked>(`${folder}${name}.json`, (read) => read.name === name),
  );
  let located: Promise<SectionIndex['locate']> | undefined;
  const index: SectionIndex = {
    lookupsFor: makeLookups(summary, async (place) => {
      const words = await readJson<PublishedPlace>(`${folder}places/${place}.json`, (read) => read.place === place);
      return { words, pairs: pairsOf(words.stretches, place) };
    }),
    read: async (key): Promise<IndexedPolicy> =>
      unpackPolicy(
        await readJson<PublishedSection>(`${folder}sections/${key}.json`, (section) => section.key === key),
        readersDay,
      ),
    asked: async (key) => {
      const name = askedFileOf(key, pieces.asked);
      return questionsAskedAs(key, await askedIn(name));
    },
    sounds: () => readJson<PinyinTable>(`${folder}sounds.json`, ({ common }) => common.length > 0),
    traditional: async () => {
      const isMeant = (read: { traditional: string }) => read.traditional.length > 0;
      return (await readJson(`${folder}traditional.json`, isMeant)).traditional;
    },
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
  };
  return {
    find: makeFinder(prepared, index),
    prepared,
    textOf: async (kind, id) => {
      const text = (await textsOf(pieceNameOf(kind, id, pieces[kind]))).texts[id];
      if (text === undefined) throw new Error(`No piece has ${kind} of ${id}`);
      return text;
    },
  };
}

/** Reads a JSON file. Throws where it is not the one that was meant: somebody else may have answered. */
function readJson<Data>(address: string, isMeant: (data: Data) => boolean, cache?: RequestCache): Promise<Data> {
  const parse = async (response: Response) => {
    const data = (await response.json()) as Data;
    if (!isMeant(data)) throw new Error('it is another file');
    return data;
  };
  return readFile(address, parse, cache);
}
