import { z } from 'zod';
import { cite } from '../citation/citation.ts';
import { QUANTITY_KIND_NAMES } from '../schema/format-quantity.ts';
import { itemsOf, type Policy, type PolicyTable } from '../schema/policy-body.ts';
import { QUANTITY_KINDS } from '../schema/quantity.ts';
import { SOURCE_KINDS } from '../schema/source-kind.ts';
import {
  clause,
  day,
  id,
  imprintDay,
  issueDay,
  postedDay,
  publishedBound,
  publishedCitation,
  publishedValidity,
  quote,
  text,
  url,
} from './common.ts';
import { besideIssue, describeValidity } from './describe.ts';
import type { OpenDataSource } from './source.ts';

/** A table of a document as published: rows as printed, numbers as numbers. */
export const tableSchema = z.strictObject({
  document: id,
  documentTitle: text,
  documentNumber: text.nullable().describe('Null where the text prints none.'),
  issued: issueDay,
  imprint: imprintDay,
  posted: postedDay,
  id,
  url,
  title: text,
  clause,
  quote: quote.describe('The title of the table in the original.'),
  columns: z.array(text).min(1),
  rows: z.array(
    z.strictObject({
      cells: z.array(z.union([z.string(), z.number()])),
      quote: quote.nullable().describe('Null where the row itself is the original’s words.'),
    }),
  ),
  numbers: z
    .strictObject({
      kind: z.enum(QUANTITY_KINDS),
      word: text,
      unit: text,
      unitPrinted: z.boolean().describe('False where the original prints no unit: the one given is our reading.'),
      bound: publishedBound,
      period: text.nullable(),
    })
    .nullable()
    .describe('What the numbers are; null for a table of words.'),
  sums: z
    .array(z.enum(['columns', 'rows']))
    .describe('Totals that were added up again by program: last row, second column.'),
  term: publishedValidity,
  lastReviewed: day,
  citation: publishedCitation,
  source: z.enum(SOURCE_KINDS).describe('What was read of the document.'),
});
export type PublishedTable = z.infer<typeof tableSchema>;

/**
 * Path of the JSON that holds a table: that of the table alone for documents that were published so, else that of all tables of its
 * document, of which browsers make a table's CSV. A file for each would be most of the files that a document adds.
 */
export function tableJson(
  policy: string,
  table: string,
  { hasFileForEachTable }: Pick<OpenDataSource, 'hasFileForEachTable'>,
): string {
  return hasFileForEachTable(policy) ? `tables/${policy}/${table}.json` : `tables/${policy}.json`;
}

/** Every table of every document held, or of one. */
export function tablesOf(source: OpenDataSource, document?: string): PublishedTable[] {
  return source.library.policies
    .filter(({ id }) => document === undefined || id === document)
    .flatMap((policy) =>
      itemsOf(policy).flatMap((item) => (item.kind === 'table' ? [describeTable(policy, item, source)] : [])),
    );
}

function describeTable(policy: Policy, table: PolicyTable, { today, cited, links }: OpenDataSource): PublishedTable {
  const address = links.policy(policy.id, table.id);
  return {
    document: policy.id,
    documentTitle: policy.title,
    documentNumber: policy.number?.text ?? null,
    issued: policy.issued.date,
    ...besideIssue(policy),
    id: table.id,
    url: address,
    title: table.summary,
    clause: table.clause,
    quote: table.quote,
    columns: table.columns,
    rows: table.rows.map(({ cells, quote: words }) => ({
      cells: cells.map((cell, index) => (table.numbers && index > 0 ? Number(cell) : cell)),
      quote: words,
    })),
    numbers: table.numbers && {
      ...table.numbers,
      unitPrinted: table.numbers.unitPrinted !== false,
      word: QUANTITY_KIND_NAMES[table.numbers.kind],
    },
    sums: table.sums,
    term: describeValidity(policy, today),
    lastReviewed: policy.lastReviewed,
    citation: cite(policy, { url: address, accessed: cited, pinpoint: { kind: 'clause', clause: table.clause } }),
    source: policy.source,
  };
}
