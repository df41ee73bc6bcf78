import type { DocumentEntry } from './entries.ts';

/** A list of like objects as one list a field: the same text packs smaller. */
type Columns<Row> = { [Field in keyof Row]: Row[Field][] };

/** A document as the index keeps it. */
type Packed = Omit<DocumentEntry, 'items' | 'faqs' | 'cites'> & {
  items: Columns<DocumentEntry['items'][number]>;
  faqs: Columns<DocumentEntry['faqs'][number]>;
  cites: Columns<DocumentEntry['cites'][number]>;
};

/** A document as text for the index. {@link unpackDocument} gives it back. */
export function packDocument(entry: DocumentEntry): string {
  const packed: Packed = {
    ...entry,
    items: columnsOf(entry.items),
    faqs: columnsOf(entry.faqs),
    cites: columnsOf(entry.cites),
  };
  return JSON.stringify(packed);
}

/** The document that {@link packDocument} made a text of. Throws where the text is none. */
export function unpackDocument(text: string): DocumentEntry {
  const packed = JSON.parse(text) as Packed;
  return { ...packed, items: rowsOf(packed.items), faqs: rowsOf(packed.faqs), cites: rowsOf(packed.cites) };
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
