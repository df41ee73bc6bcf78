import { type CsvValue, toCsv } from './csv.ts';

/** One column of a table: how it is headed, what it holds, and where it comes from. */
export interface Column<Row> {
  /** Heading in the CSV, and name of the field in its Table Schema. Never changes within a major version. */
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  /** What it holds, in a plain sentence. */
  says: string;
  value: (row: Row) => CsvValue;
  /** Every value that it can take, where there are few. */
  values?: readonly string[];
  /** True where no cell is empty. */
  filled?: boolean;
  /** Words that stand in place of a value that there is none of, e.g. 原文未载. */
  absent?: readonly string[];
}

/** Writes rows as CSV. */
export function tableToCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return toCsv(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ value }) => value(row))),
  );
}

/** Table Schema of a table (Data Package standard 2.0, https://datapackage.org/standard/table-schema/). */
export function tableSchema(columns: readonly Omit<Column<never>, 'value'>[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(({ name, type, says, values, filled, absent }) => ({
      name,
      type,
      description: says,
      ...(values || filled
        ? { constraints: { ...(filled ? { required: true } : {}), ...(values ? { enum: values } : {}) } }
        : {}),
      ...(absent ? { missingValues: ['', ...absent] } : {}),
    })),
  };
}
