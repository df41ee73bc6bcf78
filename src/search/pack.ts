import { FORCES } from '../schema/force.ts';
import { validityNotesOn } from '../schema/related-periods.ts';
import { validityStateOn } from '../schema/validity-state.ts';
import type { IndexedCitation, IndexedFaq, IndexedItem, IndexedPolicy } from './entries.ts';

/**
 * A list of like objects as one list a field, in the order of the fields: the same text packs smaller. What is alike in all of several
 * is said once, and what is one of a few values is a figure, all figures one text. None where there are no objects.
 */
export type Columns<Row> = readonly (readonly Row[keyof Row][] | { all: Row[keyof Row]; of: number } | string)[];

/** The fields of a kind of object, in the order in which they are written. */
export const fieldNames = <Row>(fields: Record<keyof Row, true>) => Object.keys(fields) as (keyof Row)[];

/** The few values that a field may have, ten at most. */
type FewValues<Row> = { readonly [Field in keyof Row]?: readonly Row[Field][] };

/** An item as it is packed: its clause by its position among those that the section has titles of. */
type PackedItem = Omit<IndexedItem, 'clause'> & { clause: string | number };
const ITEM = fieldNames<PackedItem>({
  id: true,
  kind: true,
  summary: true,
  clause: true,
  topic: true,
  rows: true,
  defines: true,
  glossaryEntries: true,
  force: true,
  key: true,
  quote: true,
  words: true,
});
const FEW_OF_ITEM: FewValues<PackedItem> = {
  kind: ['provision', 'open-point', 'table'],
  force: [null, ...FORCES],
  key: [false, true],
};
/** A question as it is packed: items of its section that it rests on by their positions. */
type PackedFaq = Omit<IndexedFaq, 'rests'> & { rests: (IndexedFaq['rests'][number] | number)[] };
const FAQ = fieldNames<PackedFaq>({
  id: true,
  question: true,
  phrasings: true,
  silent: true,
  wide: true,
  rests: true,
});
const FEW_OF_FAQ: FewValues<PackedFaq> = { silent: [false, true], wide: [false, true, 'unnamed'] };
const CITED = fieldNames<IndexedCitation>({ title: true, number: true, clause: true, anchor: true, held: true });

/** A section of a document as the index keeps it: with the days of its term, whose state is the reader's to work out. */
export type PackedPolicy = Omit<IndexedPolicy, 'validityState' | 'validityNotes' | 'items' | 'faqs' | 'cites'> & {
  items: Columns<PackedItem>;
  faqs: Columns<PackedFaq>;
  cites: Columns<IndexedCitation>;
};

/** A section for the index. {@link unpackPolicy} gives it back. */
export function packPolicy({ validityState: _, validityNotes: __, ...entry }: IndexedPolicy): PackedPolicy {
  const clauses = Object.keys(entry.clauses);
  const clauseOf = (clause: string) => (clauses.includes(clause) ? clauses.indexOf(clause) : clause);
  const lineOf = (rest: IndexedFaq['rests'][number]) => {
    const at = entry.items.findIndex(({ id, clause }) => id === rest[0] && clause === rest[1]);
    return at < 0 ? rest : at;
  };
  return {
    ...entry,
    items: packColumns(
      entry.items.map((item) => ({ ...item, clause: clauseOf(item.clause) })),
      ITEM,
      FEW_OF_ITEM,
    ),
    faqs: packColumns(
      entry.faqs.map((faq) => ({ ...faq, rests: faq.rests.map(lineOf) })),
      FAQ,
      FEW_OF_FAQ,
    ),
    cites: packColumns(entry.cites, CITED),
  };
}

/**
 * The section that {@link packPolicy} packed, its term as of a day.
 * @param day day on which it is read, `YYYY-MM-DD`
 */
export function unpackPolicy(packed: PackedPolicy, day: string): IndexedPolicy {
  const validity = validityStateOn(packed.validity, day);
  const validityNotes = validityNotesOn(packed.relatedPeriods ?? [], day);
  const clauses = Object.keys(packed.clauses);
  const items = unpackColumns(packed.items, ITEM, FEW_OF_ITEM).map((item) => ({
    ...item,
    clause: typeof item.clause === 'number' ? (clauses[item.clause] ?? '') : item.clause,
  }));
  const restOf = (rest: PackedFaq['rests'][number]): IndexedFaq['rests'] => {
    if (typeof rest !== 'number') return [rest];
    const line = items[rest];
    return line ? [[line.id, line.clause]] : [];
  };
  return {
    ...packed,
    validityState: validity,
    ...(validityNotes.length > 0 ? { validityNotes } : {}),
    items,
    faqs: unpackColumns(packed.faqs, FAQ, FEW_OF_FAQ).map((faq) => ({ ...faq, rests: faq.rests.flatMap(restOf) })),
    cites: unpackColumns(packed.cites, CITED),
  };
}

/** Packs objects; {@link unpackColumns} gives them back. */
export function packColumns<Row>(
  rows: readonly Row[],
  fields: readonly (keyof Row)[],
  few: FewValues<Row> = {},
): Columns<Row> {
  if (rows.length === 0) return [];
  return fields.map((field) => {
    const values = rows.map((row) => row[field]);
    const [first, ...others] = values.map((value) => JSON.stringify(value));
    const isAlike = others.length > 0 && others.every((value) => value === first);
    if (isAlike) return { all: values[0] as Row[keyof Row], of: values.length };
    const list = few[field];
    return list ? values.map((value) => figureOf(value, list)).join('') : values;
  });
}

function figureOf<Value>(value: Value, list: readonly Value[]): number {
  const at = list.indexOf(value);
  if (at < 0 || at > 9) throw new Error(`A value cannot be written as a figure: ${JSON.stringify(value)}`);
  return at;
}

/** The objects that {@link packColumns} packed. */
export function unpackColumns<Row>(
  columns: Columns<Row>,
  fields: readonly (keyof Row)[],
  few: FewValues<Row> = {},
): Row[] {
  const lists = columns.map((values, at): readonly (Row[keyof Row] | undefined)[] => {
    if (typeof values !== 'string') return 'all' in values ? Array<Row[keyof Row]>(values.of).fill(values.all) : values;
    const field = fields[at];
    const list = field === undefined ? undefined : few[field];
    return Array.from(values, (figure) => list?.[Number(figure)]);
  });
  return (lists[0] ?? []).map(
    (_, index) => Object.fromEntries(fields.map((field, at) => [field, lists[at]?.[index]])) as Row,
  );
}
