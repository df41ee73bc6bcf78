import { z } from 'zod';
import { RELATIONS } from '../schema/policy.ts';
import { SOURCE_KINDS } from '../schema/source-kind.ts';
import {
  clause,
  day,
  id,
  imprintDay,
  issueDay,
  postedDay,
  publishedQuantity,
  publishedValidity,
  quote,
  text,
  url,
} from './common.ts';
import { publishedContent } from './envelope.ts';

// The data of pictures are read by other programs: a field may be added, none is renamed or removed.

/** One number, document or citation of a picture, with all that it stands on. */
export const publishedRowSchema = z.strictObject({
  placeName: text,
  contextOnly: z.boolean().describe('True for national documents: context, never a city’s answer.'),
  label: text
    .nullable()
    .describe('What is counted, in our words; what the document says instead where it gives no number.'),
  quantity: publishedQuantity.nullable(),
  absence: text
    .nullable()
    .describe(
      'Why there is no number: 原文未载, 报道没有写, 不涉及, or what is said instead. Null where there is one.',
    ),
  cites: z
    .strictObject({
      relation: z.enum(RELATIONS),
      relationWord: text,
      title: text,
      number: text.nullable().describe('Null where the text gives none.'),
      held: z.boolean().describe('False where the document cited is not held (未收录).'),
    })
    .nullable(),
  document: z.strictObject({
    id,
    title: text,
    number: text
      .nullable()
      .describe('Null where the text prints none (原文未载), or the report gives none (报道没有写明).'),
    issuer: text,
    issued: issueDay,
    imprint: imprintDay,
    posted: postedDay,
    term: publishedValidity,
    lastReviewed: day,
    source: z.enum(SOURCE_KINDS),
  }),
  clause: clause.nullable(),
  quote: quote.nullable(),
  url: url.describe('Permanent address of what the row stands on.'),
});
export type PublishedRow = z.infer<typeof publishedRowSchema>;

/** The JSON file of a picture. */
export const publishedChartSchema = z.strictObject({
  $schema: url,
  id,
  kind: z.enum(['bars', 'grid', 'timeline', 'graph']),
  title: text,
  subtitle: text,
  asOf: day.describe('Terms are as of this day; the same as the day of “content”.'),
  content: publishedContent,
  url: url.describe('Address of the picture.'),
  image: url,
  licence: z.strictObject({ name: text, title: text, path: url }),
  attribution: text,
  notes: z.array(text).describe('What a reader has to know in order not to misread the picture.'),
  sources: z.array(text),
  rows: z.array(publishedRowSchema),
});
export type PublishedChart = z.infer<typeof publishedChartSchema>;
