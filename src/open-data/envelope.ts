import { z } from 'zod';
import { day, publishedHash, text, url } from './common.ts';
import { DATA_LICENCE, DATA_VERSION } from './release.ts';
import type { OpenDataSource } from './source.ts';

/** What every JSON file of the data begins with. */
const head = {
  $schema: url,
  title: text,
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('Version of the form, not of the content.'),
  asOf: day.describe('States of terms and citations are as of this day; the same as the day of “content”.'),
  licence: z.strictObject({ name: text, title: text, path: url }),
  attribution: text,
};

/** Which content a file has: as long as it stays, not a byte of the file changes, but where the form does. */
export const publishedContent = z
  .strictObject({
    hash: publishedHash.describe(
      'Of everything below as compact JSON, but for this field: as long as it stays, nothing changed.',
    ),
    changed: day.describe('The last day on which something of it changed.'),
  })
  .describe('Which content this is.');
export type ContentVersion = z.infer<typeof publishedContent>;

const ATTRIBUTION =
  '有据（Youju）据所列文件整理，引文出自原文件。许可只及于我们写的话和编排，不及于引文。符合文件写的条件不等于现在就能办，以当地窗口答复为准。';

/** What a JSON file of the data begins with, before what it holds: a list of items, or parts under their names. */
export function envelope(
  { links }: Pick<OpenDataSource, 'links'>,
  { title, schema }: { title: string; schema: string },
  content: ContentVersion,
): Record<string, unknown> {
  return {
    $schema: links.file(schema),
    title,
    version: DATA_VERSION,
    asOf: content.changed,
    licence: DATA_LICENCE,
    attribution: ATTRIBUTION,
    content,
  };
}

const HEAD = ['content', ...Object.keys(head)];

/** What a JSON file of the data holds, without what it begins with. */
export const partsIn = (file: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(file).filter(([name]) => !HEAD.includes(name)));

/** The form of a file that holds the given parts. */
export const envelopeForm = (holds: z.ZodRawShape): z.ZodType =>
  z.strictObject({ ...head, content: publishedContent, ...holds });

/** The form of a file that holds a list of items of the given form. */
export const listForm = (item: z.ZodType): z.ZodType => envelopeForm({ items: z.array(item) });
