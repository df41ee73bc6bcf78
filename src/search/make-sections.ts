import type { Library } from '../library/library.ts';
import { numbersIn } from '../library/numbers-in.ts';
import { documentNumberIn } from './document-number.ts';
import type { IndexedFaq, IndexedPolicy } from './entries.ts';
import {
  amountWordOf,
  DOCUMENT_WORD,
  documentWordOf,
  entryWordOf,
  groupWordOf,
  keyWordOf,
  numberWordOf,
  placeWordOf,
  rowWordOf,
  topicWordOf,
} from './index-words.ts';
import type { IndexedSection } from './indexed-section.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { makeEntries } from './make-entries.ts';
import { wordsIn } from './words-in.ts';

/** Fewest items about one topic that are a section of their own. */
const OWN_SECTION = 6;
/** Most items of a section: of a topic on which a document says more, neighbouring items share one. */
const MOST_LINES = 24;

/** The items of a section, with its topic; null for the document as such, with topics of few items. */
interface SectionItems<Item> {
  topic: string | null;
  part: number;
  items: Item[];
}

/** Parts the items of a document into sections, that of the document as such first. */
export function partIntoSections<Item extends { topic: string }>(lines: readonly Item[]): SectionItems<Item>[] {
  const byTopic = Map.groupBy(lines, ({ topic }) => topic);
  const own = [...byTopic].filter(([, of]) => of.length >= OWN_SECTION);
  const passing = lines.filter(({ topic }) => !own.some(([name]) => name === topic));
  return [
    { topic: null, part: 0, items: passing },
    ...own.flatMap(([topic, of]) => {
      const parts = Math.ceil(of.length / MOST_LINES);
      const size = Math.ceil(of.length / parts);
      return Array.from({ length: parts }, (_, part) => ({
        topic,
        part,
        items: of.slice(part * size, (part + 1) * size),
      }));
    }),
  ];
}

/** Every section of every document as search keeps it. Linear in the text. */
export function makeSections(library: Library, prepared: PreparedLexicon, today: string): IndexedSection[] {
  const topicsOfFaqs = new Map(library.faqs.map(({ id, topics }) => [id, topics]));
  return makeEntries(library, prepared, today).flatMap((entry) => {
    const parted = partIntoSections(entry.items);
    // A question is where its answer rests first; where that is no item, with its topics.
    const sectionsOf = ({ id, rests }: IndexedFaq) => {
      const resting = parted.filter(({ items }) => items.some((item) => rests[0]?.[0] === item.id));
      const [asSuch] = parted;
      return resting.length > 0
        ? resting
        : (topicsOfFaqs.get(id) ?? []).map(
            (topic) => parted.find((section) => section.topic === topic && section.part === 0) ?? asSuch,
          );
    };
    return parted.map((parts) => {
      const { topic, part, items } = parts;
      const clauses = new Set(items.map(({ clause }) => clause));
      const section = {
        ...entry,
        clauses: Object.fromEntries(Object.entries(entry.clauses).filter(([locator]) => clauses.has(locator))),
        items,
        faqs: entry.faqs.filter((faq) => sectionsOf(faq).includes(parts)),
        cites: topic === null ? entry.cites : [],
      };
      const titles = titlesOf(topic === null, section);
      const lines = [titles, ...items.map(({ summary, quote, words }) => [summary, quote, words])];
      return {
        topic,
        part,
        entry: section,
        words: indexWords(topic === null, section, lines.flat(), prepared),
        items: lines,
      };
    });
  });
}

/** What a section says beside its items: titles of its clauses; of a document as such, its own and those it cites. */
function titlesOf(isDocument: boolean, { title, clauses, cites }: IndexedPolicy): string[] {
  return [...(isDocument ? [title] : []), ...Object.values(clauses), ...cites.map((cited) => cited.title)];
}

/** The groups of words that its texts use, topics and rows, its place and the numbers of what it is or cites. */
function indexWords(
  isDocument: boolean,
  { items, cites, place, number: own }: IndexedPolicy,
  texts: readonly string[],
  prepared: PreparedLexicon,
): string[] {
  const words = new Set([placeWordOf(place)]);
  for (const text of texts) {
    for (const number of numbersIn(text)) words.add(amountWordOf(number));
    for (const word of wordsIn(text, prepared)) {
      for (const meaning of prepared.meanings.get(word) ?? [])
        if (meaning.kind === 'group') words.add(groupWordOf(meaning.index));
    }
  }
  if (isDocument) words.add(DOCUMENT_WORD).add(documentWordOf(place));
  if (items.some(({ key }) => key)) words.add(keyWordOf(place));
  for (const { topic, force, rows, kind, defines, glossaryEntries } of items) {
    words.add(topicWordOf(topic, force ? 'grants' : 'tells'));
    for (const row of rows) words.add(rowWordOf(row, kind === 'open-point' ? 'open' : 'said'));
    for (const term of [...defines, ...glossaryEntries]) words.add(entryWordOf(term));
  }
  const numbers = [own?.text, ...cites.map((cited) => cited.number)];
  for (const number of isDocument ? numbers : []) {
    const found = number && documentNumberIn(number.normalize('NFKC'));
    if (!found) continue;
    words.add(numberWordOf(found.number));
    words.add(numberWordOf({ ...found.number, year: null }));
  }
  return [...words];
}
