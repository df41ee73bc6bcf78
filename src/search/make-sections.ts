import type { Library } from '../library/library.ts';
import { numbersIn } from '../library/numbers-in.ts';
import { documentNumberIn } from './document-number.ts';
import type { DocumentEntry, ItemEntry } from './entries.ts';
import {
  amountWordOf,
  documentWordOf,
  groupWordOf,
  keyWordOf,
  numberWordOf,
  placeWordOf,
  rowWordOf,
  termWordOf,
  topicWordOf,
} from './index-words.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { makeEntries } from './make-entries.ts';
import { wordsIn } from './words-in.ts';

/** A section for the index: what a document says about one topic, or what it is as such. */
export interface IndexedSection {
  /** The topic; null for the document as such, with its numbers and what it cites. */
  topic: string | null;
  /** As much of the document's entry as is of the section. */
  entry: DocumentEntry;
  /** The words under which it is found, each once. */
  words: string[];
}

/** Every section of every document as search keeps it. Linear in the text. */
export function makeSections(library: Library, prepared: PreparedLexicon, today: string): IndexedSection[] {
  const topicsOfFaqs = new Map(library.faqs.map(({ id, topics }) => [id, topics]));
  return makeEntries(library, prepared, today).flatMap((entry) => {
    const byTopic = Map.groupBy(entry.items, ({ topic }) => topic);
    // A question is where its answer rests; where that is no line, with its topics, or else with the document as such.
    const topicsOf = ({ id, rests }: DocumentEntry['faqs'][number]): (string | null)[] => {
      const resting = entry.items.filter((item) => rests.includes(item.id)).map(({ topic }) => topic);
      if (resting.length > 0) return resting;
      const about = (topicsOfFaqs.get(id) ?? []).filter((topic) => byTopic.has(topic));
      return about.length > 0 ? about : [null];
    };
    const sectionOf = (topic: string | null, items: ItemEntry[]): IndexedSection => {
      const clauses = new Set(items.map(({ clause }) => clause));
      const section = {
        ...entry,
        clauses: Object.fromEntries(Object.entries(entry.clauses).filter(([locator]) => clauses.has(locator))),
        items,
        faqs: entry.faqs.filter((faq) => topicsOf(faq).includes(topic)),
        cites: topic === null ? entry.cites : [],
      };
      return { topic, entry: section, words: indexWords(topic, section, prepared) };
    };
    return [sectionOf(null, []), ...[...byTopic].map(([topic, items]) => sectionOf(topic, items))];
  });
}

/** What its lines say, the groups of words that they use, its topic, its place and the numbers of what it is or cites. */
function indexWords(topic: string | null, entry: DocumentEntry, prepared: PreparedLexicon): string[] {
  const { items, faqs, cites, place } = entry;
  const texts = [
    ...(topic === null ? [entry.title] : []),
    ...Object.values(entry.clauses),
    ...items.flatMap(({ summary, quote, words }) => [summary, quote, words]),
    ...faqs.map(({ question }) => question),
    ...cites.map(({ title }) => title),
  ];
  const words = new Set([placeWordOf(place)]);
  for (const text of texts) {
    for (const number of numbersIn(text)) words.add(amountWordOf(number));
    for (const word of wordsIn(text, prepared)) {
      const groups = (prepared.meanings.get(word) ?? []).filter((meaning) => meaning.kind === 'group');
      for (const { index } of groups) words.add(groupWordOf(index));
      if (groups.length === 0) words.add(word);
    }
  }
  if (topic === null) words.add(documentWordOf(place));
  else words.add(topicWordOf(topic, items.some(({ force }) => force) ? 'grants' : 'tells'));
  if (items.some(({ key }) => key)) words.add(keyWordOf(place));
  for (const { defines, terms } of items) for (const term of [...defines, ...terms]) words.add(termWordOf(term));
  for (const { rows, kind } of items)
    for (const row of rows) words.add(rowWordOf(row, kind === 'unstated' ? 'open' : 'said'));
  for (const number of topic === null ? [entry.number?.text, ...cites.map((cited) => cited.number)] : []) {
    const found = number && documentNumberIn(number.normalize('NFKC'));
    if (found) words.add(numberWordOf(found.number));
  }
  return [...words];
}
