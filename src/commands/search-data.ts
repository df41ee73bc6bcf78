import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { groupBy } from '../language/group-by.ts';
import type { Library } from '../library/library.ts';
import { listPageAddress } from '../permalinks/list-pages.ts';
import { itemsOf } from '../schema/policy-body.ts';
import type { IndexedSection } from '../search/indexed-section.ts';
import { type Lexicon, type LexiconGlossaryEntry, prepareLexicon } from '../search/lexicon.ts';
import { makeLexicon, makePinyinTable } from '../search/make-lexicon.ts';
import { makeSections } from '../search/make-sections.ts';
import type { PinyinTable } from '../search/pinyin.ts';
import { simplifiedCharacters } from '../search/simplified-characters.ts';
import { buildDay } from '../site/build-day.ts';
import { glossaryPages } from '../site/glossary-pages.ts';
import { readLedger } from './permalink-ledger.ts';
import { policyWords } from './policy-words.ts';

/** All that search reads, before it is written into an index. */
export interface SearchData {
  lexicon: Lexicon;
  pinyin: PinyinTable;
  /** Traditional characters, each followed by its simplified form. */
  traditional: string;
  sections: IndexedSection[];
  /** Every way of asking of every question, by its id. */
  ways: ReadonlyMap<string, readonly string[]>;
  /** What people say when they mean a question, by its id. */
  heard: ReadonlyMap<string, readonly string[]>;
  /** Ids of the questions with which each place's list of a topic begins, by topic. */
  firsts: ReadonlyMap<string, readonly string[]>;
}

/** Makes what search reads of a library. */
export function makeSearchData(library: Library): SearchData {
  const made = makeLexicon(library, spell, policyWords(library));
  const traditional = simplifiedCharacters(charactersUsed(made, library), simplify, (bytes) => big5.decode(bytes));
  const lexicon = { ...made, terms: entriesWithPages(library, made.glossary) };
  const forms = [
    ...lexicon.places.flatMap(({ names, parts }) => [...names, ...parts]),
    ...lexicon.groups.flat(),
    ...lexicon.topics.flatMap(({ asked }) => asked),
    ...lexicon.elsewhere,
  ];
  return {
    lexicon,
    traditional,
    pinyin: makePinyinTable(forms, spell, (bytes) => new TextDecoder('gb18030').decode(bytes)),
    sections: makeSections(library, prepareLexicon(lexicon), buildDay),
    ways: new Map(library.faqs.map(({ id, question, alsoAsked }) => [id, [question, ...alsoAsked]])),
    heard: new Map(library.faqs.map(({ id, heard }) => [id, heard])),
    firsts: new Map(library.topics.map(({ id }) => [id, firstQuestionsOf(id, library)])),
  };
}

/** The question with which each place's list of a topic begins, of those that are about one place. */
function firstQuestionsOf(topic: string, { faqs, policies }: Library): string[] {
  const placeOf = new Map(policies.map(({ id, place }) => [id, place]));
  const ofTopic = faqs
    .filter(({ topics: [main] }) => main === topic)
    .sort((one, other) => one.order - other.order)
    .map(({ id, restsOn }) => ({ id, places: [...new Set(restsOn.map(({ policy }) => placeOf.get(policy)))] }));
  const byPlace = groupBy(
    ofTopic.filter(({ places }) => places.length === 1),
    ({ places: [place] }) => place ?? '',
  );
  return [...byPlace.values()].flatMap(([first]) => (first ? [first.id] : []));
}

/** Terms with the page that each stands on, where the glossary has several. */
function entriesWithPages(library: Library, entries: readonly LexiconGlossaryEntry[]): LexiconGlossaryEntry[] {
  const { ledger } = readLedger();
  const pages = glossaryPages(library, (address) => ledger.byAddress.has(address));
  const pageOf = new Map(pages.flatMap((entries, at) => entries.map(({ id }): [string, number] => [id, at + 1])));
  return entries.map((entry) => {
    const page = pageOf.get(entry.id) ?? 1;
    return page === 1 ? entry : { ...entry, page: listPageAddress('/glossary/', page).slice(1) };
  });
}

const simplify = Converter({ from: 'hk', to: 'cn' });
const big5 = new TextDecoder('big5');

/** The characters that vocabulary, places and documents use. */
function charactersUsed(
  { places, groups, rows, topics, fillers, dialects, status, trades, elsewhere }: Lexicon,
  library: Library,
) {
  const words = [
    ...places.flatMap(({ names, parts }) => [...names, ...parts]),
    ...groups.flat(),
    ...Object.values(rows).flat(),
    ...topics.flatMap(({ asked, loosely }) => [...asked, ...loosely]),
    ...dialects,
    ...[...fillers, ...status, ...elsewhere, ...trades.names, ...trades.permits],
    ...library.policies.flatMap((policy) => [
      policy.title,
      ...itemsOf(policy).flatMap((item) => [item.summary, item.kind === 'table' ? '' : item.text]),
    ]),
  ];
  return new Set(words.join(''));
}

const spell = (word: string) => pinyin(word, { toneType: 'none', type: 'array' });
