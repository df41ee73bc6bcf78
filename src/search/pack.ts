import { validityStateOn } from '../schema/validity-state.ts';
import type { IndexedPolicy } from './entries.ts';

/** A list of like objects as one list a field: the same text packs smaller. What is alike in all of several is said once. */
type Columns<Row> = { [Field in keyof Row]: Row[Field][] | { all: Row[Field]; of: number } };

/** A section of a document as the index keeps it: with the days of its term, whose state is the reader's to work out. */
export type PackedPolicy = Omit<IndexedPolicy, 'validityState' | 'items' | 'faqs' | 'cites'> & {
  items: Columns<IndexedPolicy['items'][number]>;
  faqs: Columns<IndexedPolicy['faqs'][number]>;
  cites: Columns<IndexedPolicy['cites'][number]>;
};

/** A section for the index. {@link unpackPolicy} gives it back. */
export function packPolicy({ validityState: _, ...entry }: IndexedPolicy): PackedPolicy {
  return { ...entry, items: columnsOf(entry.items), faqs: columnsOf(entry.faqs), cites: columnsOf(entry.cites) };
}

/**
 * The section that {@link packPolicy} packed, its term as of a day.
 * @param day day on which it is read, `YYYY-MM-DD`
 */
export function unpackPolicy(packed: PackedPolicy, day: string): IndexedPolicy {
  const { items, faqs, cites } = packed;
  const validity = validityStateOn(packed.validity, day);
  return { ...packed, validityState: validity, items: rowsOf(items), faqs: rowsOf(faqs), cites: rowsOf(cites) };
}

function columnsOf<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const fields = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  return Object.fromEntries(
    fields.map((field) => {
      const values = rows.map((row) => row[field]);
      const [first, ...others] = values.map((value) => JSON.stringify(value));
      const isAlike = others.length > 0 && others.every((value) => value === first);
      return [field, isAlike ? { all: values[0], of: values.length } : values];
    }),
  ) as Columns<Row>;
}

function rowsOf<Row extends object>(columns: Columns<Row>): Row[] {
  const entries = Object.entries(columns as Columns<Record<string, unknown>>).map(
    ([field, values]) => [field, Array.isArray(values) ? values : Array(values.of).fill(values.all)] as const,
  );
  return (entries[0]?.[1] ?? []).map(
    (_, index) => Object.fromEntries(entries.map(([field, values]) => [field, values[index]])) as Row,
  );
}
