import { z } from 'zod';
import { day, text, url } from './common.ts';
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
  asOf: day.describe('The day on which the file was made: states of terms and citations are as of it.'),
  licence: z.strictObject({ name: text, title: text, path: url }),
  attribution: text,
};

const ATTRIBUTION =
  '有据（Youju）据所列文件整理，引文出自原文件。许可只及于我们写的话和编排，不及于引文。符合文件写的条件不等于现在就能办，以当地窗口答复为准。';

/** A JSON file of the data: what it is, then what it holds: a list of items, or parts under their names. */
export function envelope(
  { links, today }: OpenDataSource,
  { title, schema, ...holds }: { title: string; schema: string; [part: string]: unknown },
): Record<string, unknown> {
  return {
    $schema: links.file(schema),
    title,
    version: DATA_VERSION,
    asOf: today,
    licence: DATA_LICENCE,
    attribution: ATTRIBUTION,
    ...holds,
  };
}

/** The form of a file that holds the given parts. */
export const envelopeForm = (holds: z.ZodRawShape): z.ZodType => z.strictObject({ ...head, ...holds });

/** The form of a file that holds a list of items of the given form. */
export const listForm = (item: z.ZodType): z.ZodType => envelopeForm({ items: z.array(item) });
