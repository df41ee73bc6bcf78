import type { DataColumn, TableKeys } from './column.ts';

/** One file of the data below /api/v1/. */
export interface DataFile {
  /** Below /api/v1/, e.g. `policies.csv`. */
  path: string;
  title: string;
  /** What it holds, in plain words. */
  description: string;
  /** In which part of the documentation it is listed. */
  group: 'resource' | 'comparison' | 'table' | 'extract' | 'schema' | 'rules';
  /** Columns of a CSV. */
  columns?: readonly Omit<DataColumn<never>, 'value'>[];
  /** What the rows of a CSV are known by, and which other rows they name. */
  keys?: TableKeys;
  /** Path of the JSON that holds what a CSV does. */
  json?: string;
  /** Path of the JSON Schema of a JSON. */
  schema?: string;
  contents: () => string;
}
