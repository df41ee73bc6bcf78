import { termStateOn } from '../schema/term-state.ts';
import type { DocumentEntry } from './entries.ts';

/** A list of like objects as one list a field: the same text packs smaller. */
type Columns<Row> = { [Field in keyof Row]: Row[Field][] };

/** A section of a document as the index keeps it: with the days of its term, whose state is the reader's to work out. */
export type PackedDocument = Omit<DocumentEntry, 'term' | 'items' | 'faqs' | 'cites'> & {
  items: Columns<DocumentEntry['items'][number]>;
  faqs: Columns<DocumentEntry['faqs'][number]>;
  cites: Columns<DocumentEntry['cites'][number]>;
};

/** A section for the index. {@link unpackDocument} gives it back. */
export function packDocument({ term: _, ...entry }: DocumentEntry): PackedDocument {
  return { ...entry, items: columnsOf(entry.items), faqs: columnsOf(entry.faqs), cites: columnsOf(entry.cites) };
}

/**
 * The section that {@link packDocument} packed, its term as of a day.
 * @param day day on which it is read, `YYYY-MM-DD`
 */
export function unpackDocument(packed: PackedDocument, day: string): DocumentEntry {
  const { items, faqs, cites } = packed;
  const term = termStateOn(packed.holds, day);
  return { ...packed, term, items: rowsOf(items), faqs: rowsOf(faqs), cites: rowsOf(cites) };
}

function columnsOf<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const fields = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  return Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field])])) as Columns<Row>;
}

function rowsOf<Row extends object>(columns: Columns<Row>): Row[] {
  const entries = Object.entries(columns) as [string, unknown[]][];
  return (entries[0]?.[1] ?? []).map(
    (_, index) => Object.fromEntries(entries.map(([field, values]) => [field, values[index]])) as Row,
  );
}
