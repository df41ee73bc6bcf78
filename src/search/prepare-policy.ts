import { groupBy } from '../language/group-by.ts';
import { numbersIn } from '../library/numbers-in.ts';
import type { IndexedFaq, IndexedItem, IndexedPolicy } from './entries.ts';
import { type PreparedLexicon, segmentsOf } from './lexicon.ts';
import { type ListRow, listRows } from './list-row.ts';
import { type Phrasing, readPhrasing } from './phrasings.ts';
import { squeeze } from './squeeze.ts';

/** A text with the groups of words that stand in it. */
export interface Field {
  /** Squeezed. */
  text: string;
  groups: Set<number>;
}

/** An item made ready for matching. */
export interface PreparedItem {
  item: IndexedItem;
  policy: IndexedPolicy;
  summary: Field;
  quote: Field;
  words: Field;
  clause: Field;
  numbers: Set<number>;
  /** The rows of a list of trades. */
  rows: readonly ListRow[];
}

/** A question made ready for matching. */
export interface PreparedFaq {
  faq: IndexedFaq;
  policy: IndexedPolicy;
  phrasings: Phrasing[];
}

/** A document, or a section of one, made ready for matching. */
export interface PreparedPolicy {
  entry: IndexedPolicy;
  items: PreparedItem[];
  faqs: PreparedFaq[];
  title: Field;
}

/** Makes a document ready for matching. Linear in its text. */
export function preparePolicy(entry: IndexedPolicy, lexicon: PreparedLexicon): PreparedPolicy {
  const clauses = new Map(Object.entries(entry.clauses).map(([clause, title]) => [clause, fieldOf(title, lexicon)]));
  const nothing = fieldOf('', lexicon);
  return {
    entry,
    title: fieldOf(entry.title, lexicon),
    items: entry.items.map((item) => ({
      item,
      policy: entry,
      summary: fieldOf(item.summary, lexicon),
      quote: fieldOf(item.quote, lexicon),
      words: fieldOf(item.words, lexicon),
      clause: clauses.get(item.clause) ?? nothing,
      numbers: new Set(numbersIn(`${item.summary} ${item.quote} ${item.words}`)),
      rows: item.kind === 'table' ? listRows(item.words) : [],
    })),
    faqs: entry.faqs.map((faq) => ({
      faq,
      policy: entry,
      phrasings: faq.phrasings.map(readPhrasing),
    })),
  };
}

/** The sections of each document as one, in their order. A question that several keep is kept once. */
export function joinSections(sections: readonly PreparedPolicy[]): PreparedPolicy[] {
  return [...groupBy(sections, ({ entry }) => entry.id).values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const faqs = new Map(of.flatMap((section) => section.faqs).map((faq) => [faq.faq.id, faq]));
    const entry = {
      ...first.entry,
      clauses: Object.assign({}, ...of.map((section) => section.entry.clauses)),
      items: of.flatMap((section) => section.entry.items),
      faqs: [...faqs.values()].map(({ faq }) => faq),
      cites: of.flatMap((section) => section.entry.cites),
    };
    return { entry, title: first.title, items: of.flatMap((section) => section.items), faqs: [...faqs.values()] };
  });
}

function fieldOf(typed: string, lexicon: PreparedLexicon): Field {
  const text = typed.normalize('NFKC').toLowerCase();
  const groups = new Set<number>();
  for (const { meanings } of segmentsOf(text, lexicon)) {
    for (const meaning of meanings ?? []) if (meaning.kind === 'group') groups.add(meaning.index);
  }
  return { text: squeeze(text), groups };
}
