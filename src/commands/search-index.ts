import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Library } from '../library/library.ts';
import { isContext } from '../schema/context-place.ts';
import { filesOfAsked } from '../search/asked-questions.ts';
import { type PublishedQuestions, packQuestions, questionsByPlace, SEVERAL } from '../search/held-questions.ts';
import { type KeyedSection, makeIndexFiles } from '../search/index-files.ts';
import type { IndexedSection } from '../search/indexed-section.ts';
import { prepareLexicon } from '../search/lexicon.ts';
import { nameSections, withoutWhere } from '../search/name-sections.ts';
import { packLexicon } from '../search/pack-lexicon.ts';
import { SIGNATURE } from '../search/pagefind-index.ts';
import { addressOf, type PairFiles } from '../search/pair-files.ts';
import {
  ORDER_OF_SUMMARY,
  type PublishedLexicon,
  type PublishedPlaceFile,
  piecesOfTexts,
  placeFileOf,
  placeFileWith,
} from '../search/published.ts';
import {
  addressOfSections,
  keyOfSection,
  type PackedSections,
  type PublishedSections,
  packSections,
  partIntoFiles,
} from '../search/section-files.ts';
import { shortenCharacters } from '../search/short-characters.ts';
import { inOrderOfSummary, summaryOfWords } from '../search/summary.ts';
import { makeSearchData } from './search-data.ts';

/**
 * Writes what search reads into a built site: Pagefind's index of what sections of documents are about, which with where
 * segments of characters stand is the summary of the country, an index of each place, the sections, the lexicon that queries
 * are understood with, and how characters sound. Returns the number of lines that can be found.
 * Throws where Pagefind refuses a section: an index that lacks one would hide what it says.
 */
export async function writeSearchIndex(library: Library, folder: string): Promise<number> {
  const { lexicon, pinyin, traditional, sections, ways, heard, firsts } = makeSearchData(library);
  const write = (path: string, data: object) => writeFile(join(folder, 'pagefind', path), textOf(data));
  write('sounds.json', pinyin);
  write('traditional.json', { traditional });
  // What cards say is read when one is shown.
  const terms = piecesOfTexts(
    'terms',
    library.glossary.map(({ id, definition }) => [id, definition]),
  );
  const answers = piecesOfTexts(
    'answers',
    library.faqs.map(({ id, answer }) => [id, answer]),
  );
  for (const piece of [...terms, ...answers]) write(`${piece.name}.json`, piece);

  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const isOfCountry = new Set(library.places.filter(isContext).map(({ id }) => id));
  const ordered = inOrderOfSummary(sections, (place) => isOfCountry.has(place));
  const { named, leftOut } = summaryOfWords(ordered);
  const keyed = keySections(ordered, (name, packed) =>
    write(addressOfSections(name), { name, ...packed } satisfies PublishedSections),
  );
  const byUrl = new Map(
    keyed.map((section, at) => [
      `/policies/${section.entry.id}/${section.topic ? `#${section.topic}` : ''}${section.part || ''}`,
      { key: section.key, named: named[at] ?? [] },
    ]),
  );
  const countOf = new Map<string, number>();
  for (const word of named.flat()) countOf.set(word, (countOf.get(word) ?? 0) + 1);
  // The index keeps where in a record each word stands: common words first, those numbers are small and much alike.
  const byFrequency = (a: string, b: string) => (countOf.get(b) ?? 0) - (countOf.get(a) ?? 0) || (a < b ? -1 : 1);
  let given = 0;
  for (const [at, [url, { named, key }]] of [...byUrl].entries()) {
    if (named.length === 0) continue;
    given += 1;
    const added = await index.addCustomRecord({
      url,
      content: [...named].sort(byFrequency).join(' '),
      language: 'zh-cn',
      // Pagefind names its files by what it is given: of sections with other keys they must have other names.
      meta: { title: inSigns(key) },
      // Which of equal worth is read first is for the summary to say, not for the lengths of words.
      sort: { [ORDER_OF_SUMMARY]: String(at) },
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: failures } = await index.getFiles();
  await pagefind.close();
  if (failures.length > 0) throw new Error(`Pagefind made no index: ${failures.join('; ')}`);
  const metaFile = files.find(({ path }) => path.endsWith('.pf_meta'))?.path;
  if (metaFile === undefined) throw new Error('Pagefind’s index does not say what is in it');
  const keyOf = new Map<string, string>();
  for (const { path, content } of files) {
    const [, pagefinds] = /^fragment\/.*_([0-9a-f]+)\.pf_fragment$/.exec(path) ?? [];
    if (pagefinds === undefined) continue;
    const url = urlIn(content);
    const key = byUrl.get(url)?.key;
    if (key === undefined) throw new Error(`Pagefind made a fragment of ${url}, which was not given to it`);
    keyOf.set(pagefinds, key);
  }
  if (keyOf.size !== given) throw new Error(`Pagefind kept ${keyOf.size} of ${given} sections`);
  const ours = (pagefinds: string) => {
    const key = keyOf.get(pagefinds);
    if (key === undefined) throw new Error(`Pagefind’s index has a section ${pagefinds} of which there is no fragment`);
    return key;
  };
  for (const { path, content } of files) {
    if (!isUsed(path)) continue;
    // Servers send all files compressed; browsers at the floor cannot undo it a second time.
    const bytes = gunzipSync(content);
    writeFile(join(folder, 'pagefind', path), path === metaFile ? nameSections(bytes, ours) : withoutWhere(bytes));
  }
  const { summary, places } = makeIndexFiles(keyed);
  const writeStretches = (stretches: PairFiles, bodies: readonly Uint8Array[], place?: string) => {
    bodies.forEach((bytes, at) => {
      writeFile(join(folder, 'pagefind', addressOf(at, stretches, place)), bytes);
    });
  };
  writeStretches(summary.index, summary.files);
  const prepared = prepareLexicon(lexicon);
  const held = places.map(({ index: { place } }) => place);
  const questions = questionsByPlace(ways, heard, keyed, held, prepared);
  write(`questions/${SEVERAL}.json`, {
    name: SEVERAL,
    questions: packQuestions(questions.get(SEVERAL) ?? []),
  } satisfies PublishedQuestions);
  const marks = Object.fromEntries(
    places.map(({ index: place, files }): [string, string] => {
      const file = placeFileWith(place, files, questions.get(place.place) ?? []);
      if (!file.pairs) writeStretches(place.stretches, files, place.place);
      const mark = fingerprintOf(file).slice(0, MARK);
      write(placeFileOf(place.place, mark), file);
      return [place.place, mark];
    }),
  );
  const asked = filesOfAsked(ways, keyed, prepared, firsts);
  for (const file of asked) write(`${file.name}.json`, file);
  const pieces = { terms: terms.length, answers: answers.length, asked: asked.length };
  write('lexicon.json', {
    ...packLexicon(lexicon),
    index: metaFile,
    stretches: summary.index,
    leftOut,
    pieces,
    marks,
  } satisfies PublishedLexicon);
  return sections.reduce((sum, { entry }) => sum + entry.items.length, 0);
}

/**
 * Gives each section its key: the name of its file, which is of what the file holds, and its place there.
 * @param write is given each file
 */
function keySections(
  sections: readonly IndexedSection[],
  write: (name: string, packed: PackedSections) => void,
): KeyedSection[] {
  const keys = new Map<IndexedSection, string>();
  const taken = new Set<string>();
  for (const own of Map.groupBy(sections, ({ entry }) => entry.id).values())
    for (const file of partIntoFiles(own)) {
      const packed = packSections(file.map(({ entry }) => entry));
      const fingerprint = fingerprintOf(packed);
      // Of two that would have one name, which is to be expected of ten thousand, the later has a longer one.
      const lengths = Array.from({ length: LONGEST_NAME - NAME + 1 }, (_, more) => NAME + more);
      const name = lengths.map((length) => fingerprint.slice(0, length)).find((name) => !taken.has(name));
      if (name === undefined) throw new Error('Two files of sections are the same');
      taken.add(name);
      write(name, packed);
      for (const [at, section] of file.entries()) keys.set(section, keyOfSection(name, at));
    }
  return sections.map((section) => ({ ...section, key: keys.get(section) ?? '' }));
}

/** Figures in the name of a file of sections, and at most. */
const [NAME, LONGEST_NAME] = [7, 11] as const;

/** Figures in the mark of the file of a place: that of a build is told from those of the builds before it. */
const MARK = 6;

/** Of the text as it is written: what is read otherwise has another name. */
const fingerprintOf = (data: PackedSections | PublishedPlaceFile) =>
  createHash('sha256').update(textOf(data)).digest('hex');

const textOf = (data: object) => shortenCharacters(JSON.stringify(data));

/**
 * A key in signs of which Pagefind makes no word: the name of its files depends on it, and the index does not hold it.
 * Figures would be a word of their own for each section, and most of the index.
 */
const inSigns = (key: string) => key.replace(/./g, (figure) => SIGNS.charAt(Number.parseInt(figure, 16)));
const SIGNS = '!#$%&()*+,-./:;=';

/** What is read here of all that Pagefind makes: its programs are not (see `pagefind-index.ts`). */
const isUsed = (path: string) => /\.pf_(meta|index)$/.test(path);

/** The address that a fragment is of. Fragments themselves are not published: sections are read without Pagefind. */
function urlIn(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  if (!text.startsWith(SIGNATURE))
    throw new Error('Pagefind writes its fragments in another form than this was made for');
  return (JSON.parse(text.slice(SIGNATURE.length)) as { url: string }).url;
}

function writeFile(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}
