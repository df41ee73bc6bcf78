import type { DataColumn, TableKeys } from './column.ts';
import type { ContentVersion } from './envelope.ts';
import type { rulesEnvelope } from './rules.ts';
import type { OpenDataSource } from './source.ts';

/** What a file of the data is about, whatever it says. */
export interface FileFacts {
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
}

/** A file with what it says, which may hang on the day: the items of a CSV, the parts of a JSON, each a value or a list, or a form, which is no content. */
export type DescribedFile = FileFacts &
  (
    | { csv: (source: OpenDataSource) => Iterable<string> }
    | {
        parts: (source: OpenDataSource) => Record<string, unknown>;
        schema: string;
        /** The head that stands before the parts, where it is not that of all others. */
        envelope?: typeof rulesEnvelope;
      }
    | { form: () => object }
  );

/** What is written into a file, piece by piece, and which content that is; a form has none. */
export interface MadeFile {
  pieces: Iterable<string>;
  content?: ContentVersion;
  /** What it says without the address of the site, as a short hash: the same wherever it is published. */
  mark?: string;
}

/** One file of the data below /api/v1/. */
export interface DataFile extends FileFacts {
  make: () => MadeFile;
}
