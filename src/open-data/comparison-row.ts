import { z } from 'zod';
import { DIFFERENCE_KINDS } from '../comparison/difference.ts';
import { PLACE_LEVELS } from '../schema/place.ts';
import { SOURCE_KINDS } from '../schema/source-kind.ts';
import {
  clause,
  day,
  id,
  imprintDay,
  issueDay,
  postedDay,
  publishedForce,
  publishedQuantity,
  publishedValidity,
  quote,
  text,
  url,
} from './common.ts';

/** What a comparison says on a row: an answer, or which of the silences it is. */
export const ROW_ANSWERS = ['answered', 'silent', 'not-about', 'not-held', 'report-silent'] as const;
export type RowAnswer = (typeof ROW_ANSWERS)[number];

/** One item of a cell of a comparison, or one silence. */
export const comparisonRowSchema = z.strictObject({
  topic: id,
  topicName: text,
  dimension: id.describe('Row of the comparison.'),
  dimensionName: text,
  place: id,
  placeName: text,
  placeLevel: z.enum(PLACE_LEVELS),
  placeCode: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .describe('GB/T 2260; null where the standard gives none.'),
  contextOnly: z.boolean().describe('True for national documents: context, never a city’s answer.'),
  answer: z
    .enum(ROW_ANSWERS)
    .describe(
      'answered; silent (原文未载: read, says nothing); not-about (不涉及); not-held (未收录: no document of the place is held); report-silent (报道没有写: only a report was read, which says nothing; whether the document does is not known).',
    ),
  answerWord: text,
  short: text
    .nullable()
    .describe(
      'What leads the cell in a few words, with its marks in brackets: 高级工起（有条件 · 已结束）, or its silence; the same on every row of a document’s cell. Null where no value sums the cell up.',
    ),
  item: id
    .nullable()
    .describe('The provision, table or open point; null where the whole document is silent, or none is held.'),
  itemKind: z.enum(['provision', 'table', 'unstated']).nullable(),
  summary: text.nullable().describe('The short answer, or what is left open, in our words.'),
  quantities: z.array(publishedQuantity),
  force: publishedForce,
  forceWord: text.nullable(),
  clause: clause.nullable(),
  quote: quote.nullable(),
  moreQuotes: z.array(z.strictObject({ clause, quote })),
  document: z
    .strictObject({
      id,
      title: text,
      number: text.nullable().describe('Null where the text prints none.'),
      issuer: text.describe('Of what a report passes over, as much as it says.'),
      issued: issueDay,
      imprint: imprintDay,
      posted: postedDay,
      source: z.enum(SOURCE_KINDS),
      sourceWord: text,
      term: publishedValidity,
      lastReviewed: day,
      numberWord: text.describe('The number, or why there is none: 原文未载, of a report 报道没有写明.'),
    })
    .nullable()
    .describe('Null where no document of the place is held.'),
  url: url.describe('Permanent address of the item; of the cell where there is no item.'),
  cellUrl: url,
  citation: text
    .nullable()
    .describe('After GB/T 7714—2025, read on the day of the file; null where there is no document.'),
  doubts: z
    .array(text)
    .describe('Of a document that says nothing on the row: why what was read of it may lack a part.'),
  difference: z
    .enum(DIFFERENCE_KINDS)
    .describe(
      'How all places held stand to each other on the row: different; incomparable (their numbers differ in kind, unit or what they count); only (one place alone says anything, the national text included); some-silent; same; all-silent; one-place (fewer than two to compare).',
    ),
  differenceWord: text,
  leads: z
    .boolean()
    .describe('True where “short” stands on this item, or on this silence; false of the other rows of its cell.'),
  elsewhere: z
    .array(z.strictObject({ policy: id, title: text, provision: id, clause, quote }))
    .describe(
      'Phrases of other documents that the item rests on: where “quote” does not have what “short” says, one of these does.',
    ),
});
export type ComparisonRow = z.infer<typeof comparisonRowSchema>;
