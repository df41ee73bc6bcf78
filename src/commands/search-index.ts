import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Library } from '../library/library.ts';
import { isContext } from '../schema/context-place.ts';
import { filesOfAsked } from '../search/asked-questions.ts';
import { type PublishedQuestions, questionsByPlace, SEVERAL } from '../search/held-questions.ts';
import { type KeyedSection, makeIndexFiles } from '../search/index-files.ts';
import { prepareLexicon } from '../search/lexicon.ts';
import { type PackedPolicy, packPolicy } from '../search/pack.ts';
import { packLexicon } from '../search/pack-lexicon.ts';
import { SIGNATURE } from '../search/pagefind-index.ts';
import { addressOf, type PairFiles } from '../search/pair-files.ts';
import {
  ORDER_OF_SUMMARY,
  type PublishedLexicon,
  type PublishedPlaceFile,
  type PublishedSection,
  piecesOfTexts,
  placeFileOf,
  placeFileWith,
} from '../search/published.ts';
import { inOrderOfSummary, summaryOfWords } from '../search/summary.ts';
import { makeSearchData } from './search-data.ts';

/**
 * Writes what search reads into a built site: Pagefind's index of what sections of documents are about, which with where
 * segments of characters stand is the summary of the country, an index of each place, the sections, the lexicon that queries
 * are understood with, and how characters sound. Returns the number of lines that can be found.
 * Throws where Pagefind refuses a section: an index that lacks one would hide what it says.
 */
export async function writeSearchIndex(library: Library, folder: string): Promise<number> {
  const { lexicon, sounds: pinyin, traditional, sections, ways, heard } = makeSearchData(library);
  const write = (path: string, data: object) => writeFile(join(folder, 'pagefind', path), JSON.stringify(data));
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
  const byUrl = new Map(
    ordered.map((section, at) => {
      const packed = packPolicy(section.entry);
      return [
        `/policies/${section.entry.id}/${section.topic ? `#${section.topic}` : ''}${section.part || ''}`,
        // Pagefind names a section by what it is given of it: one that says something else must have another name.
        { section, packed, named: named[at] ?? [], fingerprint: fingerprintOf(packed) },
      ];
    }),
  );
  const countOf = new Map<string, number>();
  for (const word of named.flat()) countOf.set(word, (countOf.get(word) ?? 0) + 1);
  // The index keeps where in a record each word stands: common words first, those numbers are small and much alike.
  const byFrequency = (a: string, b: string) => (countOf.get(b) ?? 0) - (countOf.get(a) ?? 0) || (a < b ? -1 : 1);
  let given = 0;
  for (const [at, [url, { named, fingerprint }]] of [...byUrl].entries()) {
    if (named.length === 0) continue;
    given += 1;
    const added = await index.addCustomRecord({
      url,
      content: [...named].sort(byFrequency).join(' '),
      language: 'zh-cn',
      meta: { title: inSigns(fingerprint) },
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
  const keys = new Map<string, string>();
  for (const { path, content } of files) {
    const [, key] = /^fragment\/.*_([0-9a-f]+)\.pf_fragment$/.exec(path) ?? [];
    if (key !== undefined) {
      const url = urlIn(content);
      if (!byUrl.has(url)) throw new Error(`Pagefind made a fragment of ${url}, which was not given to it`);
      keys.set(url, key);
    } else if (isUsed(path)) {
      // Servers send all files compressed; browsers at the floor cannot undo it a second time.
      writeFile(join(folder, 'pagefind', path), gunzipSync(content));
    }
  }
  if (keys.size !== given) throw new Error(`Pagefind kept ${keys.size} of ${given} sections`);
  const keyed = [...byUrl].map(([url, { section, packed, fingerprint }]): KeyedSection => {
    // What the summary does not name under any word of the vocabulary has a key of its own, longer than Pagefind’s.
    const key = keys.get(url) ?? fingerprint.slice(0, OWN_KEY);
    write(`sections/${key}.json`, { key, ...packed } satisfies PublishedSection);
    return { ...section, key };
  });
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
    questions: questions.get(SEVERAL) ?? [],
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
  const asked = filesOfAsked(ways, keyed, prepared);
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

/** Figures in the key of a section that Pagefind does not know. */
const OWN_KEY = 12;

/** Figures in the mark of the file of a place: that of a build is told from those of the builds before it. */
const MARK = 6;

const fingerprintOf = (data: PackedPolicy | PublishedPlaceFile) =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex');

/**
 * A fingerprint in signs of which Pagefind makes no word: the name of a section depends on it, and the index does not hold it.
 * Figures would be a word of their own for each section, and most of the index.
 */
const inSigns = (fingerprint: string) =>
  fingerprint.replace(/./g, (figure) => SIGNS.charAt(Number.parseInt(figure, 16)));
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
