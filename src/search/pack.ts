import type { TermBeside } from '../library/beside-term.ts';
import { validityStateOn } from '../schema/validity-state.ts';
import type { BesideTerm } from '../schema/validity-words.ts';
import type { IndexedCitation, IndexedFaq, IndexedPolicy, IndexedProvision } from './entries.ts';

/**
 * A list of like objects as one list a field, in the order of the fields: the same text packs smaller. What is alike in all of several
 * is said once. None where there are no objects.
 */
export type Columns<Row> = readonly (readonly Row[keyof Row][] | { all: Row[keyof Row]; of: number })[];

/** The fields of a kind of object, in the order in which they are written. */
export const fieldNames = <Row>(fields: Record<keyof Row, true>) => Object.keys(fields) as (keyof Row)[];
const ITEM = fieldNames<IndexedProvision>({
  id: true,
  kind: true,
  summary: true,
  clause: true,
  topic: true,
  rows: true,
  defines: true,
  terms: true,
  force: true,
  key: true,
  quote: true,
  words: true,
});
const FAQ = fieldNames<IndexedFaq>({
  id: true,
  question: true,
  phrasings: true,
  silent: true,
  wide: true,
  rests: true,
});
const CITED = fieldNames<IndexedCitation>({ title: true, number: true, clause: true, anchor: true, held: true });

/** A section of a document as the index keeps it: with the days of its term, whose state is the reader's to work out. */
export type PackedPolicy = Omit<IndexedPolicy, 'validityState' | 'beside' | 'items' | 'faqs' | 'cites'> & {
  items: Columns<IndexedProvision>;
  faqs: Columns<IndexedFaq>;
  cites: Columns<IndexedCitation>;
};

/** A section for the index. {@link unpackPolicy} gives it back. */
export function packPolicy({ validityState: _, beside: __, ...entry }: IndexedPolicy): PackedPolicy {
  return {
    ...entry,
    items: packColumns(entry.items, ITEM),
    faqs: packColumns(entry.faqs, FAQ),
    cites: packColumns(entry.cites, CITED),
  };
}

/**
 * The section that {@link packPolicy} packed, its term as of a day.
 * @param day day on which it is read, `YYYY-MM-DD`
 */
export function unpackPolicy(packed: PackedPolicy, day: string): IndexedPolicy {
  const { items, faqs, cites } = packed;
  const validity = validityStateOn(packed.validity, day);
  return {
    ...packed,
    validityState: validity,
    beside: saidBeside(packed.termsBeside ?? [], day),
    items: unpackColumns(items, ITEM),
    faqs: unpackColumns(faqs, FAQ),
    cites: unpackColumns(cites, CITED),
  };
}

/** What is told of a document beside its term on a day, `YYYY-MM-DD`. */
export const saidBeside = (termsBeside: readonly TermBeside[], day: string): BesideTerm[] => [
  ...new Set(termsBeside.flatMap(({ says, term }) => (validityStateOn(term, day) === 'ended' ? [says] : []))),
];

/** Packs objects; {@link unpackColumns} gives them back. */
export function packColumns<Row>(rows: readonly Row[], fields: readonly (keyof Row)[]): Columns<Row> {
  if (rows.length === 0) return [];
  return fields.map((field) => {
    const values = rows.map((row) => row[field]);
    const [first, ...others] = values.map((value) => JSON.stringify(value));
    const isAlike = others.length > 0 && others.every((value) => value === first);
    return isAlike ? { all: values[0] as Row[keyof Row], of: values.length } : values;
  });
}

/** The objects that {@link packColumns} packed. */
export function unpackColumns<Row>(columns: Columns<Row>, fields: readonly (keyof Row)[]): Row[] {
  const lists = columns.map((values) => ('all' in values ? Array<Row[keyof Row]>(values.of).fill(values.all) : values));
  return (lists[0] ?? []).map(
    (_, index) => Object.fromEntries(fields.map((field, at) => [field, lists[at]?.[index]])) as Row,
  );
}
