import type { z } from 'zod';
import { csvLinesOf, type DataColumn, type TableKeys } from './column.ts';
import type { OpenDataSource } from './source.ts';

/** One set of data, published as JSON and as CSV. */
export interface Resource extends TableKeys {
  /** Name of its files, without ending. Never changes within a major version. */
  name: string;
  title: string;
  /** What one item is, and how JSON and CSV differ where they do. */
  description: string;
  /** Form of one item of the JSON. */
  itemSchema: z.ZodType;
  /** One after another where all of them would fill the memory. */
  items: (source: OpenDataSource) => Iterable<unknown>;
  columns: readonly Omit<DataColumn<never>, 'value'>[];
  csv: (source: OpenDataSource) => Iterable<string>;
}

/** What a resource is made of: items for JSON, and the lines of the table that each becomes. */
interface Definition<Item, Line> extends Pick<Resource, 'name' | 'title' | 'description'>, TableKeys {
  itemSchema: z.ZodType<Item>;
  items: (source: OpenDataSource) => Iterable<Item>;
  lines: (item: Item) => readonly Line[];
  columns: readonly DataColumn<Line>[];
}

/** Makes a resource, keeping to itself of what kind its items and lines are. */
export function defineResource<Item, Line>({ lines, columns, ...definition }: Definition<Item, Line>): Resource {
  const rowsOf = function* (source: OpenDataSource) {
    for (const item of definition.items(source)) yield* lines(item);
  };
  return { ...definition, columns, csv: (source) => csvLinesOf(columns, rowsOf(source)) };
}
