import { z } from 'zod';
import type { Rule } from '../eligibility/rule.ts';
import type { RuleBook } from '../eligibility/rule-book.ts';
import { statedValidityOf, validityOn } from '../eligibility/rule-validity.ts';
import { BENEFICIARIES } from '../schema/beneficiaries.ts';
import { QUOTE_LIMIT } from '../schema/common.ts';
import type { Condition } from '../schema/condition.ts';
import { CONDITION_FORMS } from '../schema/conditions/forms.ts';
import type { KindForms } from '../schema/conditions/kind.ts';
import { UNMET_KINDS } from '../schema/conditions/unmet-kinds.ts';
import { FORCES } from '../schema/force.ts';
import { LIMIT_KINDS } from '../schema/limit-marks.ts';
import { AMOUNT_MEANINGS, NOT_WRITTEN, PAYEES } from '../schema/payees.ts';
import type { PolicyDay } from '../schema/policy-day.ts';
import { POLICY_DAY_NAMES } from '../schema/policy-day-words.ts';
import { type RuleAsPublished, ruleAsPublished } from '../schema/published-names.ts';
import { roundEndOf } from '../schema/round-end.ts';
import { SOURCE_KINDS } from '../schema/source-kind.ts';
import type { Tie } from '../schema/tie.ts';
import { TIE_QUESTIONS } from '../schema/tie-questions.ts';
import { VALIDITY_ENDS } from '../schema/validity.ts';
import { dayAfter, turnsOf } from '../schema/validity-days.ts';
import { VALIDITY_STATES, validityStateOn } from '../schema/validity-state.ts';
import { validityWords } from '../schema/validity-words.ts';
import { id, readingEnds, text } from './common.ts';
import { type ContentVersion, publishedContent } from './envelope.ts';
import { publishedSchema } from './published-schema.ts';
import { publishedQuestions } from './questions.ts';
import { DATA_LICENCE } from './release.ts';
import type { OpenDataSource } from './source.ts';

/** The rule book as published, with where its form is described and whose it is. */
interface PublishedRules extends Omit<RuleBook, 'rules'> {
  rules: PublishedRule[];
  /** Address of the JSON Schema. */
  $schema: string;
  /** Who says this, and what it is not. */
  attribution: string;
  asOf: string;
  licence: { name: string; title: string; path: string };
  content: ContentVersion;
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
    from: day.nullable().describe('Null where the text prints an end only.'),
    until: day.nullable().describe('Null where the text prints a beginning only.'),
    years: z.int().optional().describe('The text gives so many years: “until” is reckoned.'),
    ends: z.enum(VALIDITY_ENDS).optional().describe('repealed: repealed on the day “until”.'),
    clause: text,
    quote: text.max(QUOTE_LIMIT),
    reason: text,
    readings: z
      .array(
        z.strictObject({
          from: day.optional(),
          until: day.optional(),
          ends: readingEnds,
          clause: text,
          quote: text.max(QUOTE_LIMIT),
          says: text,
        }),
      )
      .optional()
      .describe('Other readings of the term. Where readings differ on a day, its state is open (unsettled).'),
    extension: z
      .strictObject({ until: day.nullable(), says: text, clause: text, quote: text.max(QUOTE_LIMIT) })
      .optional()
      .describe('It may go on after “until” on a condition: until then its state is open (unsettled).'),
  }),
  z.strictObject({ kind: z.enum(['none-printed', 'text-not-seen']), reason: text }),
]);

const ties = z.array(z.enum(Object.keys(TIE_QUESTIONS) as (keyof typeof TIE_QUESTIONS)[])).min(1);
const tie: z.ZodType<Tie> = z.union([
  z
    .strictObject({
      requires: ties,
      as: text.max(QUOTE_LIMIT).optional().describe('Words of that line, where they say more: 就业或创业.'),
      because,
    })
    .describe('The text asks for one of these.'),
  z
    .strictObject({ open: ties, because: because.optional() })
    .describe('The text does not say; who has one of these belongs there by any reading.'),
]);

const named = { words: text.max(QUOTE_LIMIT).describe('As the text has it.'), because };
const notWritten = z.literal(NOT_WRITTEN).describe('The text does not say.');
const money = z.strictObject({
  to: z
    .union([notWritten, z.strictObject({ who: z.array(z.enum(PAYEES)).min(1), ...named })])
    .describe('To whom it is paid.'),
  from: z.union([notWritten, z.strictObject(named)]).describe('From which fund.'),
  by: z.union([notWritten, z.strictObject(named)]).describe('Who pays it out.'),
  amounts: z
    .array(
      z.strictObject({
        because,
        means: z
          .enum(AMOUNT_MEANINGS)
          .describe('given; limit: on what others set, and nobody’s amount; share: of a figure that is not here.'),
        question: id.optional(),
        is: z
          .array(id)
          .min(1)
          .optional()
          .describe('The options of “question” for which it is; for everybody where left out.'),
      }),
    )
    .describe('How much; empty where the text gives no figure.'),
});

/** A day that a document sets; which further fields it has, its kind says. */
const when = z.looseObject({
  kind: z.enum(Object.keys(POLICY_DAY_NAMES) as [PolicyDay['kind'], ...PolicyDay['kind'][]]),
  id,
  what: text,
  because,
}) as unknown as z.ZodType<PolicyDay>;

const state = z.enum(VALIDITY_STATES);
const underLapsed = z
  .boolean()
  .describe('Whether a document of “leansOn” has ended: who meets everything then gets met-under-lapsed.');
/** How a rule stands, by the day. */
const ruleStanding = {
  state: state.describe(
    'How it stands on the day “asOf” of the file: as the term of its document, not-yet before the day of issue, ended after the last window of “when”.',
  ),
  stateWord: text,
  underLapsed,
  states: z
    .array(
      z.strictObject({
        since: day.nullable().describe('Its first day; it holds until the next begins. Null for all days before.'),
        state,
        underLapsed,
      }),
    )
    .min(1)
    .describe(
      'The same for every day, in the order of days: whoever asks on another day than “asOf” looks it up here.',
    ),
};

/** A rule as published. */
export const publishedRule = z.strictObject({
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
  presupposes: z
    .strictObject({ benefit: id.describe('Of the same document.'), because })
    .optional()
    .describe('The benefit that somebody has who can have this one. It is none of the conditions.'),
  money: money
    .optional()
    .describe(
      'To whom money is paid, from what, by whom, how much. Left out where it is none, or was not read for it.',
    ),
  term: validity,
  issued,
  source: z.enum(SOURCE_KINDS).describe('What was read of the document.'),
  leansOn: z
    .array(z.strictObject({ policy: id, title: text, term: validity }))
    .optional()
    .describe('Held documents that its own carries out or rests on: where one has ended, met is met-under-lapsed.'),
  when: z
    .array(when)
    .optional()
    .describe(
      'When it may be asked for, as far as the document sets days. Where all are windows, it ends with the last.',
    ),
  explains: z
    .strictObject({ policy: id, benefit: id })
    .optional()
    .describe('The rule of another document that this one only explains: judgements of the same id hold of both.'),
  ...ruleStanding,
});
export type PublishedRule = RuleAsPublished<Rule> & z.infer<z.ZodObject<typeof ruleStanding>>;

/** What a rule stands on, as published. */
export const publishedGround = z.strictObject({
  summary: text,
  clause: text,
  quote: text.max(QUOTE_LIMIT).nullable().describe('Null for a point that the text leaves open.'),
});

/** The form of the published rules. */
export const publishedRulesSchema: z.ZodType<PublishedRules> = z.strictObject({
  $schema: z.string().regex(/^https?:\/\//),
  attribution: text,
  asOf: day.describe('The same as the day of “content”.'),
  licence: z.strictObject({ name: text, title: text, path: z.string().regex(/^https:\/\//) }),
  version: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .describe('Changes whenever questions or rules do.'),
  content: publishedContent.extend({ changed: day }),
  questions: z.array(question),
  rules: z.array(publishedRule),
  notAbout: z
    .array(z.strictObject({ place: id, policy: id, topic: id }))
    .describe('Topics that a document is not about.'),
  grounds: z.record(z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/), publishedGround).describe('By <policy>#<provision>.'),
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

/** A day before every day on which a document was issued. */
const BEFORE_ALL = '0001-01-01';

/** A rule as published: with how it stands on the day of the build, and on every other. */
export function ruleItem(rule: Rule, today: string): PublishedRule {
  const { validity: term, issued, leansOn = [] } = rule;
  const round = roundEndOf(rule.when);
  const standingOn = (on: string) => ({
    state: validityOn(rule, on),
    underLapsed: leansOn.some((other) => validityStateOn(other.validity, on) === 'ended'),
  });
  const terms = [term, ...leansOn.map((other) => other.validity)];
  const turns = terms.flatMap((one) => (one.kind === 'printed' ? turnsOf(one) : []));
  // Of a document whose day of issue is not printed the year is known.
  const days = [
    ...new Set([
      ...turns,
      ...(round === undefined ? [] : [dayAfter(round)]),
      issued.length === 4 ? `${issued}-01-01` : issued,
    ]),
  ].sort();
  const states = [null, ...days].map((since) => ({ since, ...standingOn(since ?? BEFORE_ALL) }));
  const { state, underLapsed } = standingOn(today);
  return {
    ...ruleAsPublished(rule),
    state,
    stateWord: validityWords(statedValidityOf({ rule, validityState: state }), state).word,
    underLapsed,
    states: states.filter(
      (one, at) => one.state !== states[at - 1]?.state || one.underLapsed !== states[at - 1]?.underLapsed,
    ),
  };
}

/** Rules, questions and grounds: what the quiz decides from, and how each rule stands. */
export function partsOfRules({
  rules: { version: _, ...parts },
  today,
}: Pick<OpenDataSource, 'rules' | 'today'>): Omit<RuleBook, 'version' | 'rules'> & Pick<PublishedRules, 'rules'> {
  return { ...parts, rules: parts.rules.map((rule) => ruleItem(rule, today)) };
}

/** The rules as a file: one whole, not a list of items; it was published before the others, with a head of its own. */
export function rulesEnvelope(
  { rules, links }: Pick<OpenDataSource, 'rules' | 'links'>,
  content: ContentVersion,
): Record<string, unknown> {
  return {
    $schema: links.file(RULES_SCHEMA),
    attribution:
      '有据（Youju）据所列文件整理，引文出自原文件。这里只写文本条件：符合条件不等于现在就能办，以当地窗口答复为准。',
    version: rules.version,
    asOf: content.changed,
    licence: DATA_LICENCE,
    content,
  };
}

/** JSON Schema (2020-12) of the published rules. */
export function rulesSchema({ links }: Pick<OpenDataSource, 'links'>): object {
  return { ...publishedSchema(publishedRulesSchema), $id: links.file(RULES_SCHEMA), title: '有据 Youju: rules' };
}
