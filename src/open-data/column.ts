import { COLUMN_NAMES, PRINTED_HEADINGS } from './column-names.ts';
import { type CsvValue, csvLines } from './csv.ts';

/** One column of a table: how it is headed, what it holds, and where it comes from. */
export interface DataColumn<Row> {
  /** Heading in the CSV, and name of the field in its Table Schema. Never changes within a major version. */
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  /** What it holds, in a plain sentence. */
  description: string;
  value: (row: Row) => CsvValue;
  /** Every value that it can take, where there are few. */
  values?: readonly string[];
  /** True where no cell is empty. */
  required?: boolean;
  /** Words that stand in place of a value that there is none of, e.g. 原文未载. */
  absent?: readonly string[];
}

/** What makes a row of a table unlike every other, and which rows of other tables it names. */
export interface TableKeys {
  /** Columns whose cells together no two rows share, none of them empty. */
  key?: readonly string[];
  /** The same of columns of which some cells are empty. */
  unique?: readonly string[];
  /** Columns whose cells stand in the key of another table. An empty cell names none. */
  refersTo?: readonly { columns: readonly string[]; table: string; key: readonly string[] }[];
}

/** Writes rows as CSV. */
export const tableToCsv = <Row>(columns: readonly DataColumn<Row>[], rows: Iterable<Row>): string =>
  [...csvLinesOf(columns, rows)].join('');

/** The same line by line. */
export function csvLinesOf<Row>(columns: readonly DataColumn<Row>[], rows: Iterable<Row>): Generator<string> {
  const cellsOf = function* () {
    for (const row of rows) yield columns.map(({ value }) => value(row));
  };
  return csvLines(
    columns.map(({ name }) => name),
    cellsOf(),
  );
}

const ENGLISH: ReadonlyMap<string, string> = new Map(Object.entries({ ...COLUMN_NAMES, ...PRINTED_HEADINGS }));

/** The English name of a column. */
const titleOf = (name: string) => (ENGLISH.has(name) ? { title: ENGLISH.get(name) } : {});

/** Table Schema of a table (Data Package standard 2.0, https://datapackage.org/standard/table-schema/). */
export function tableSchemaOf(
  columns: readonly Omit<DataColumn<never>, 'value'>[],
  { key, unique, refersTo }: TableKeys = {},
): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(({ name, type, description, values, required, absent }) => ({
      name,
      ...titleOf(name),
      type,
      description,
      ...(values || required
        ? { constraints: { ...(required ? { required: true } : {}), ...(values ? { enum: values } : {}) } }
        : {}),
      ...(absent ? { missingValues: ['', ...absent] } : {}),
    })),
    ...(key ? { primaryKey: key } : {}),
    ...(unique ? { uniqueKeys: [unique] } : {}),
    ...(refersTo
      ? {
          foreignKeys: refersTo.map(({ columns: fields, table, key: theirs }) => ({
            fields,
            reference: { resource: `${table}.csv`, fields: theirs },
          })),
        }
      : {}),
  };
}
