import { z } from 'zod';
import type { RuleBook } from '../eligibility/rule-book.ts';
import { BENEFICIARIES } from '../schema/beneficiaries.ts';
import { QUOTE_LIMIT } from '../schema/common.ts';
import type { Condition } from '../schema/condition.ts';
import { CONDITION_FORMS } from '../schema/conditions/forms.ts';
import type { KindForms } from '../schema/conditions/kind.ts';
import { UNMET_KINDS } from '../schema/conditions/unmet-kinds.ts';
import { FORCES } from '../schema/force.ts';
import { LIMIT_KINDS } from '../schema/limit-marks.ts';
import { SOURCE_KINDS } from '../schema/source-kind.ts';
import type { Tie } from '../schema/tie.ts';
import { TIE_QUESTIONS } from '../schema/tie-questions.ts';
import { id, text } from './common.ts';
import { publishedQuestions } from './questions.ts';
import type { OpenDataSource } from './source.ts';

/** The rule book as published, with where its form is described and whose it is. */
interface PublishedRules extends RuleBook {
  /** Address of the JSON Schema. */
  $schema: string;
  /** Who says this, and what it is not. */
  attribution: string;
}

// As it was published before the other data, whose days are told more closely.
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A calendar day, YYYY-MM-DD.');

const issued = z
  .string()
  .regex(/^\d{4}(-\d{2}-\d{2})?$/)
  .describe('A calendar day, YYYY-MM-DD; the year alone where the text that was read prints no day.');

const unmetMeans = z
  .enum(UNMET_KINDS)
  .optional()
  .describe('What not meeting it comes to; “can-change” where it is left out.');
const words = z.array(text).min(1).optional().describe('Limiting words of the granting line that it carries.');
const because = id.describe('Provision of the same document: with “<policy>#” before it, a key of “grounds”.');

const condition: z.ZodType<Condition> = z
  .lazy(() => {
    const tools = { z, condition, id, text, day, because, words, unmetMeans };
    const forms = Object.values(CONDITION_FORMS) as KindForms<Condition>[];
    return z.union(forms.map(({ published }) => published(tools) as z.ZodType<Condition>));
  })
  .meta({ id: 'condition' });

const { one, several, number, date } = publishedQuestions;
const question = z.discriminatedUnion('kind', [
  one.extend({
    places: one.shape.places.describe(
      'Options are places. An answer may then be several of them: one is meant, and it is not known which.',
    ),
  }),
  several.extend({
    none: text.describe('What is chosen where none of the options is true; the answer is then the empty list.'),
  }),
  number,
  date.describe('Of something that has happened: an answer is no later than the day that is asked about.'),
]);

const validity = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('printed'),
    of: z.enum(['validity', 'plan']),
    exactTo: z
      .enum(['days', 'years'])
      .describe('years: the text gives years only; the days are the ends of whole years.'),
    from: day,
    until: day,
    clause: text,
    quote: text.max(QUOTE_LIMIT),
    reason: text,
  }),
  z.strictObject({ kind: z.enum(['none-printed', 'text-not-seen']), reason: text }),
]);

const ties = z.array(z.enum(Object.keys(TIE_QUESTIONS) as (keyof typeof TIE_QUESTIONS)[])).min(1);
const tie: z.ZodType<Tie> = z.union([
  z.strictObject({ requires: ties, because }).describe('The text asks for one of these.'),
  z
    .strictObject({ open: ties, because: because.optional() })
    .describe('The text does not say; who has one of these belongs there by any reading.'),
]);

const rule = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .describe('<policy>/<id>, unique.'),
  id,
  policy: id.describe('A key of “documents”.'),
  place: id,
  topic: id,
  title: text,
  marked: z.array(z.enum(LIMIT_KINDS)).optional().describe('Kinds of limit for which the title ends in a mark.'),
  for: z.enum(BENEFICIARIES),
  force: z.enum(FORCES),
  forceWords: text.max(QUOTE_LIMIT).describe('The words of the text that carry the force.'),
  tie: tie.optional().describe('How somebody must belong to the place. It is already the first of the conditions.'),
  grants: because,
  conditions: condition,
  bars: z.array(condition).describe('Any that holds shuts a person out.'),
  bring: z.array(because).describe('What to bring; empty where the text lists nothing.'),
  applyAt: z.array(because).describe('Where to apply; empty where the text says nothing.'),
  otherRoutes: z
    .array(because)
    .describe('Other ways to the same thing that the text mentions; their documents are not held.'),
  term: validity,
  issued,
  source: z.enum(SOURCE_KINDS).describe('What was read of the document.'),
});

const ground = z.strictObject({
  summary: text,
  clause: text,
  quote: text.max(QUOTE_LIMIT).nullable().describe('Null for a point that the text leaves open.'),
});

const published: z.ZodType<PublishedRules> = z.strictObject({
  $schema: z.string().regex(/^https?:\/\//),
  attribution: text,
  version: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .describe('Changes whenever questions or rules do.'),
  questions: z.array(question),
  rules: z.array(rule),
  notAbout: z
    .array(z.strictObject({ place: id, policy: id, topic: id }))
    .describe('Topics that a document is not about.'),
  grounds: z.record(z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/), ground).describe('By <policy>#<provision>.'),
  documents: z.record(
    id,
    z.strictObject({
      title: text,
      place: id,
      number: text.nullable(),
      issued,
      shortTitle: text,
      source: z.enum(SOURCE_KINDS).describe('news-report: only a report of the document was seen.'),
      report: z.strictObject({ carrier: text, day, reposted: z.boolean() }).nullable(),
    }),
  ),
  places: z.array(z.strictObject({ id, name: text, shortName: text })),
  topics: z.array(z.strictObject({ id, name: text })),
});

/** Names of the two files below /api/v1/, which never change within a major version. */
export const RULES_FILE = 'rules.json';
export const RULES_SCHEMA = 'rules.schema.json';

/**
 * What the quiz itself decides from: rules, questions, grounds. One whole, not a list of items, so that it has neither a
 * CSV nor the head that other files have; it was published before these.
 */
export function publishedRules({ rules, links }: Pick<OpenDataSource, 'rules' | 'links'>): PublishedRules {
  return {
    $schema: links.file(RULES_SCHEMA),
    attribution:
      '有据（Youju）据所列文件整理，引文出自原文件。这里只写文本条件：符合条件不等于现在就能办，以当地窗口答复为准。',
    ...rules,
  };
}

/** JSON Schema (2020-12) of the published rules. */
export function rulesSchema({ links }: Pick<OpenDataSource, 'links'>): object {
  return { ...z.toJSONSchema(published), $id: links.file(RULES_SCHEMA), title: '有据 Youju: rules' };
}
