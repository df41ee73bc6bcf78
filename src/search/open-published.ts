import { memoize } from '../language/memoize.ts';
import { askedFileOf, type PublishedAsked, questionsAskedAs } from './asked-questions.ts';
import { type Find, makeFinder, type SectionIndex } from './find.ts';
import { type PublishedQuestions, SEVERAL, unpackQuestions } from './held-questions.ts';
import { type PreparedLexicon, prepareLexicon } from './lexicon.ts';
import { leftOutOf, makeLookups } from './lookups.ts';
import { openPairs } from './open-pairs.ts';
import { unpackLexicon } from './pack-lexicon.ts';
import { sectionsOfIndex } from './pagefind-index.ts';
import { addressOf, type PairFiles, readPairFile } from './pair-files.ts';
import type { PinyinTable } from './pinyin.ts';
import {
  type CardTexts,
  type PublishedLexicon,
  type PublishedPlaceFile,
  type PublishedTexts,
  pieceNameOf,
  placeFileOf,
} from './published.ts';
import { addressOfSections, fileOfSection, type PublishedSections, unpackSection } from './section-files.ts';
import { lengthenCharacters } from './short-characters.ts';

/** A search that is ready to be asked. */
export interface Finder {
  find: Find;
  prepared: PreparedLexicon;
  /** What a card says that is not in the index: what a word of the glossary means, or the answer to a question. */
  textOf: (kind: CardTexts, id: string) => Promise<string>;
}

/** A file that came: as much of the web's `Response` as is used. */
interface IndexFile {
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Reads a file of the index by its address below `pagefind/`.
 * @param parse throws where it is not the one that was meant
 * @param cache 'no-cache' where what a browser keeps must be compared with what the site has now
 * @throws where it cannot be had
 */
export type ReadIndexFile = <Content>(
  address: string,
  parse: (file: IndexFile) => Promise<Content>,
  cache?: 'no-cache',
) => Promise<Content>;

/**
 * Opens the search of a built site: reads the lexicon. All else is read when a query asks for it.
 * @param day on which terms are read, `YYYY-MM-DD`
 * @param means what is different in every surrounding
 * @throws where the lexicon cannot be reached
 */
export async function openPublished(
  read: ReadIndexFile,
  day: string,
  { decode, locate }: Pick<SectionIndex, 'decode' | 'locate'>,
): Promise<Finder> {
  /** Reads a JSON file. Throws where it is not the one that was meant: somebody else may have answered. */
  const readJson = <Data>(address: string, isMeant: (data: Data) => boolean, cache?: 'no-cache'): Promise<Data> =>
    read(
      address,
      async (response) => {
        const data = JSON.parse(lengthenCharacters(await response.text())) as Data;
        if (!isMeant(data)) throw new Error('it is another file');
        return data;
      },
      cache,
    );
  // Everything else is read by what it says: it must be the one of this build.
  const published = await readJson<PublishedLexicon>(
    'lexicon.json',
    ({ stretches: segments, words }) => segments.files > 0 && words.length > 0,
    'no-cache',
  );
  const { stretches, leftOut, pieces, marks } = published;
  const prepared = prepareLexicon(unpackLexicon(published));
  const bytesOf = async (response: IndexFile) => new Uint8Array(await response.arrayBuffer());
  const pairsOf = (index: PairFiles, place?: string) =>
    openPairs(index, (file) =>
      read(addressOf(file, index, place), async (response) => readPairFile(await bytesOf(response), file, index)),
    );
  /** Files that name themselves. */
  const named = <Data extends { name: string }>() =>
    memoize((name: string) => readJson<Data>(`${name}.json`, (read) => read.name === name));
  const [textsOf, askedIn] = [named<PublishedTexts>(), named<PublishedAsked>()];
  const fileOfPlace = memoize((place: string) =>
    readJson<PublishedPlaceFile>(placeFileOf(place, marks[place] ?? ''), (read) => read.place === place),
  );
  const sectionsIn = memoize((name: string) =>
    readJson<PublishedSections>(addressOfSections(name), (read) => read.name === name),
  );
  const severalIn = memoize((name: string) =>
    readJson<PublishedQuestions>(`questions/${name}.json`, (read) => read.name === name),
  );
  const sectionsWith = sectionsOfIndex(
    (address, parse) => read(address, async (response) => parse(await bytesOf(response))),
    published.index,
  );
  const summary = {
    sectionsWith: async (word: string) => ({ keys: await sectionsWith(word), leftOut: leftOutOf(leftOut, word) }),
    pairs: pairsOf(stretches),
  };
  const index: SectionIndex = {
    lookupsFor: makeLookups(summary, async (place) => {
      const { pairs, ...words } = await fileOfPlace(place);
      const { stretches } = words;
      return {
        words,
        pairs: pairs
          ? openPairs(stretches, async (file) => readPairFile(Uint8Array.from(pairs), file, stretches))
          : pairsOf(stretches, place),
      };
    }),
    read: async (key) => unpackSection(await sectionsIn(fileOfSection(key)), key, day),
    asked: async (key) => questionsAskedAs(key, await askedIn(askedFileOf(key, pieces.asked))),
    questions: async (place) =>
      unpackQuestions((await (place === SEVERAL ? severalIn(place) : fileOfPlace(place))).questions),
    pinyin: () => readJson<PinyinTable>('sounds.json', ({ common }) => common.length > 0),
    traditional: async () => {
      const isMeant = (read: { traditional: string }) => read.traditional.length > 0;
      return (await readJson('traditional.json', isMeant)).traditional;
    },
    decode,
    locate,
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
