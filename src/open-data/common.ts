import { z } from 'zod';
import { QUOTE_LIMIT } from '../schema/common.ts';
import { FORCES } from '../schema/force.ts';
import { POLICY_DAY_NAMES } from '../schema/policy-day-words.ts';
import { BOUNDS, QUANTITY_KINDS } from '../schema/quantity.ts';
import { VALIDITY_ENDS } from '../schema/validity.ts';
import { VALIDITY_STATES } from '../schema/validity-state.ts';

// The forms in which data are published. They are read by other programs: a field may be added, none is renamed or
// removed within a major version.

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const text = z.string().min(1);
export const publishedHash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
export const url = z.url({ protocol: /^https?$/ });
export const day = z.iso.date().describe('A calendar day, YYYY-MM-DD.');
/** When a document was issued; a year alone where the text that was read prints no day. */
export const issueDay = z
  .union([z.iso.date(), z.string().regex(/^\d{4}$/)])
  .describe('A calendar day, YYYY-MM-DD; the year alone, YYYY, where the text that was read prints no day.');
/** Beside `issued`, the day of the signature: of a document that says besides on which day it was 印发, that day. */
export const imprintDay = z.iso
  .date()
  .optional()
  .describe(
    'The day on which it was printed and sent out (印发), where the text gives one besides the signature’s (“issued”).',
  );
/** Beside `issued`: of a page that prints only the day on which it was put up (登出), that it is that. */
export const postedDay = z
  .literal(true)
  .optional()
  .describe(
    'True where “issued” is the day on which a site put it up (登出): the text gives no day of signature or issue.',
  );
export const quote = text.max(QUOTE_LIMIT).describe('Words of the original, 60 characters at most.');
export const clause = text.describe('Where in the document, in its own numbering.');

export const publishedEvidence = z.strictObject({ clause, quote });

export const publishedBound = z
  .enum(BOUNDS)
  .describe(
    'at-least and at-most take the value in; more-than (超过), less-than (不满) and nearly (近) do not; about lies on either side; usually-at-most (一般不超过) takes it in and lets more be an exception.',
  );

export const publishedQuantity = z.strictObject({
  kind: z.enum(QUANTITY_KINDS),
  word: text.describe('The kind in words: 任务, 上限, 下限, 金额, 比例, 期限, 数量, 现状, 份额.'),
  value: z.number().describe('In single units: 14 万 is 140000.'),
  upTo: z.number().nullable().describe('Upper end of a range; null where it is none.'),
  bound: publishedBound,
  unit: text,
  period: text
    .nullable()
    .describe(
      'The time it is for, in the document’s words, or 一次性 for what is given once; null where it gives none.',
    ),
  of: text
    .nullable()
    .describe('What is counted, of a share of what, in our words; only numbers with the same words count the same.'),
  unitPrinted: z.boolean().describe('False where the original prints no unit: the one given is our reading.'),
  clause: clause.describe('The clause that the quote stands in.'),
  quote,
  printed: text
    .nullable()
    .describe('The figures as the original prints them, where their form is evidence: 40100 beside 4.01万. Else null.'),
  words: text.describe('All of it in one phrase: 金额 新取得技师：一次性3000元.'),
  note: text
    .nullable()
    .describe('What the text leaves open about the number itself, in our words; null where there is nothing to say.'),
  limits: text
    .nullable()
    .describe(
      'What somebody else sets that the number limits: it is then nobody’s amount. Null where it is none such.',
    ),
});
export type PublishedQuantity = z.infer<typeof publishedQuantity>;

/** How another reading of a term ends. */
export const readingEnds = z
  .literal('lapses')
  .optional()
  .describe('lapses: “until” is printed as 失效日期; whether that day is still within it is not written.');
export const publishedValidity = z.strictObject({
  state: z.enum(VALIDITY_STATES).describe('As of the day “asOf” of the file.'),
  word: text,
  from: day.nullable(),
  until: day.nullable(),
  exactTo: z
    .enum(['days', 'years'])
    .nullable()
    .describe(
      'years: the text gives years only, and “from” and “until” are the ends of whole years. Null without a term.',
    ),
  words: text.nullable().describe('The term as exactly as the text gives it: 2019—2021年. Null where it gives none.'),
  clause: clause.nullable(),
  quote: quote.nullable(),
  reason: text,
  years: z
    .int()
    .nullable()
    .describe(
      'So many years the text gives: “until” is then reckoned from “from”. Null where the text prints the day.',
    ),
  ends: z.enum(VALIDITY_ENDS).nullable().describe('repealed: repealed on the day “until”. Null where it runs out.'),
  readings: z
    .array(
      z.strictObject({ from: day.nullable(), until: day.nullable(), ends: readingEnds, clause, quote, says: text }),
    )
    .describe('Other readings of the term that what was read allows; a day left null is that of the term.'),
  extension: z
    .strictObject({ until: day.nullable(), clause, quote, says: text })
    .nullable()
    .describe('That it may go on after “until”, to the day given here, on a condition.'),
});

/** A day that a document sets, in words. */
export const publishedPolicyDay = z.strictObject({
  id,
  kind: z.enum(Object.keys(POLICY_DAY_NAMES) as [keyof typeof POLICY_DAY_NAMES, ...(keyof typeof POLICY_DAY_NAMES)[]]),
  what: text,
  words: text.describe('When it is, or how long, in one phrase.'),
  from: text
    .nullable()
    .describe(
      'Of a window: its first day, YYYY-MM-DD, or MM-DD for every year; null where the text gives a last day only.',
    ),
  until: text.nullable().describe('Its last day; of a day of every month, or of the month after an event, DD.'),
  on: day.nullable().describe('Of a reckoning: the day; of a transition: the day before which something had begun.'),
  within: z.int().nullable().describe('Of a count of days: how many.'),
  unit: text.nullable(),
  after: text.nullable().describe('The event that it is counted from, in the words of the text.'),
  aheadOf: text.optional().describe('The event before which it is counted, in the words of the text.'),
  extension: z
    .strictObject({ within: z.int(), when: text.describe('In the words of the text.') })
    .optional()
    .describe('By how many more of the unit it may be made longer, and when.'),
  because: id.describe('The provision that gives it.'),
});

export const publishedForce = z
  .enum(FORCES)
  .nullable()
  .describe('How binding it is; null where nobody can apply for it.');

const cslDate = z.union([
  z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1) }),
  z.strictObject({ raw: text }),
]);
const cslName = z.strictObject({ literal: text });

export const publishedCitation = z.strictObject({
  short: text,
  gbt7714: text,
  csl: z
    .strictObject({
      id: text,
      type: z.enum(['regulation', 'article-newspaper']),
      language: z.literal('zh-CN'),
      title: text,
      author: z.array(cslName).min(1).optional(),
      compiler: z.array(cslName).length(1),
      number: text.optional(),
      'container-title': text.optional(),
      issued: cslDate,
      accessed: cslDate,
      section: text.optional(),
      URL: url,
      note: text.optional(),
    })
    .describe('CSL-JSON 1.0.2. “accessed” is the day on which the file was made: put your own.'),
});
