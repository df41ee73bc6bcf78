import { z } from 'zod';
import { cite } from '../citation/citation.ts';
import { leansOn } from '../library/acts.ts';
import { entryOf } from '../library/library.ts';
import { BENEFICIARIES } from '../schema/beneficiaries.ts';
import { copyWords, isPosted, issuerNames, issuerWords } from '../schema/document-words.ts';
import { FORCES } from '../schema/force.ts';
import { namedReport } from '../schema/named-report.ts';
import { RELATIONS, TOUCHES } from '../schema/policy.ts';
import { itemsOf, type Policy } from '../schema/policy-body.ts';
import { SOURCE_KINDS } from '../schema/source-kind.ts';
import { MISSING_NUMBERS, missingNumber, NOT_HELD, silenceOf } from '../schema/source-words.ts';
import { VALIDITY_STATES, validityStateOn } from '../schema/validity-state.ts';
import { VALIDITY_STATE_WORDS } from '../schema/validity-words.ts';
import { BENEFITS_HEADING, SOURCE_MARKS } from '../schema/words.ts';
import {
  clause,
  day,
  id,
  issueDay,
  postedDay,
  publishedCitation,
  publishedEvidence,
  publishedPolicyDay,
  publishedValidity,
  quote,
  text,
  url,
} from './common.ts';
import { describePolicyDay, describeValidity } from './describe.ts';
import { issueDayColumn, otherDayColumns } from './issue-day-columns.ts';
import { defineResource } from './resource.ts';
import type { OpenDataSource } from './source.ts';
import { validityColumn, validityDayColumns } from './validity-column.ts';

/** A document as published. */
export const publishedDocument = z.strictObject({
  id,
  url,
  title: text,
  shortTitle: text,
  lede: text,
  place: id,
  placeName: text,
  placeCode: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  issuer: z.strictObject({
    name: text.describe('Of what a report passes over, that it does, with as much as it says.'),
    clause,
    quote,
    stated: z.boolean().describe('False where a report does not say who issued the document.'),
    names: z.array(text).describe('Everybody who issued it; empty where a report does not say.'),
  }),
  number: z
    .strictObject({
      text,
      clause,
      quote,
      also: z
        .array(z.strictObject({ text, as: text, clause, quote }))
        .describe('Other numbers that the document bears, with what they are called.'),
    })
    .nullable()
    .describe('Null where the text prints none (原文未载), or the report gives none (报道没有写明).'),
  issued: z.strictObject({
    date: issueDay,
    clause,
    quote,
    reason: text.optional().describe('Of a year alone: how it follows from the words.'),
  }),
  source: z.enum(SOURCE_KINDS),
  sourceWord: text,
  sourceNote: text.nullable(),
  report: z
    .strictObject({
      headline: text,
      carrier: text,
      reporters: z.array(text),
      day,
      as: z.enum(['published', 'reposted']),
    })
    .nullable()
    .describe('The news report, where that is all that was seen of the document.'),
  term: publishedValidity,
  cites: z.array(
    z.strictObject({
      title: text,
      number: text.nullable(),
      relation: z.enum(RELATIONS),
      held: id.nullable().describe('Null where the document cited is not held (未收录).'),
      clause,
      quote,
      touches: z
        .array(z.strictObject({ theirs: clause, ours: id, does: z.enum(TOUCHES), says: text }))
        .describe('Clauses of the document cited that this one acts on, with the provision that does it.'),
    }),
  ),
  keyPoints: z.array(id),
  notAbout: z.array(id).describe('Topics that the document is not about (不涉及).'),
  silent: z
    .array(
      z.strictObject({
        topic: id,
        dimension: id,
        note: text.nullable(),
        absence: z.enum(['silent', 'report-silent']).describe('report-silent: of what only a report was seen of.'),
      }),
    )
    .describe('Rows of comparisons on which what was read is silent (原文未载, of a report 报道没有写).'),
  contradictions: z.array(
    z.strictObject({
      id,
      title: text,
      explanation: text,
      evidence: z.array(publishedEvidence).min(1),
      across: z
        .array(z.strictObject({ policy: id, provision: id, quote }))
        .describe('Lines of other documents that say otherwise.'),
    }),
  ),
  benefits: z.array(
    z.strictObject({ id, title: text, topic: id, for: z.enum(BENEFICIARIES), force: z.enum(FORCES), grants: id }),
  ),
  clauses: z.array(
    z.strictObject({
      id,
      locator: clause,
      title: text,
      opens: quote,
      part: text.nullable(),
      url,
      counted: z.boolean().describe('True where an ordinal of the locator is our count.'),
    }),
  ),
  provisions: z.int().nonnegative().describe('How many provisions, tables and open points it has.'),
  lastReviewed: day,
  citation: publishedCitation,
  repost: z
    .strictObject({
      by: text,
      byDoubt: text.nullable().describe('What is not known of who it is.'),
      day,
      time: text.nullable(),
      headline: text.nullable().describe('Null where it kept the headline of what it reposted.'),
    })
    .nullable()
    .describe('Who put up again what was read; null where it is no repost.'),
  doubts: z
    .array(z.strictObject({ says: text, contradiction: id }))
    .describe('Why what was read may lack a part: to be kept in mind with each of its silences.'),
  imprint: z
    .strictObject({ day, clause, quote })
    .nullable()
    .describe(
      'The day on which it was printed and sent out, where the text gives one besides the signature’s (“issued”).',
    ),
  posted: postedDay,
  copy: z
    .strictObject({
      whose: text,
      of: text,
      readOn: day,
      lacks: z.array(z.strictObject({ what: text, clause, quote })).describe('Parts that are not in the copy.'),
    })
    .nullable()
    .describe('Whose copy was read; null where it is no third party’s.'),
  seenAt: z
    .array(z.strictObject({ address: text, whose: text, readOn: day }))
    .describe(
      'Addresses outside this site at which it was read, whose they are, and when; empty where there is none to give.',
    ),
  days: z.array(publishedPolicyDay).describe('Days, windows and counts of days that it sets.'),
  leansOn: z
    .array(
      z.strictObject({
        relation: z.enum(RELATIONS),
        title: text,
        number: text.nullable(),
        held: id.nullable(),
        state: z
          .enum(VALIDITY_STATES)
          .nullable()
          .describe('As of “asOf”; null where it is not held, and so not known.'),
      }),
    )
    .describe('The documents that it carries out, rests on, explains or amends.'),
});
type PublishedDocument = z.infer<typeof publishedDocument>;

/** A document as published, with all that it says of itself. */
export function policyItem(policy: Policy, { library, today, cited, links }: OpenDataSource): PublishedDocument {
  const place = entryOf(library.places, policy.place);
  const { report, repost, sourceNote, number } = policy;
  const named = namedReport(policy);
  return {
    id: policy.id,
    url: links.policy(policy.id),
    title: policy.title,
    shortTitle: policy.shortTitle,
    lede: policy.lede,
    place: place.id,
    placeName: place.name,
    placeCode: place.code,
    issuer: {
      name: issuerWords(policy.issuer),
      clause: policy.issuer.clause,
      quote: policy.issuer.quote,
      stated: policy.issuer.name !== null,
      names: issuerNames(policy.issuer),
    },
    number: number && { ...number, also: number.also ?? [] },
    issued: issuedAsPublished(policy.issued),
    source: policy.source,
    sourceWord: SOURCE_MARKS[policy.source].word,
    sourceNote: sourceNote ?? null,
    report:
      report && named
        ? {
            headline: report.headline.text,
            carrier: report.byline.carrier,
            reporters: report.byline.reporters,
            day: named.day,
            as: named.reposted ? 'reposted' : 'published',
          }
        : null,
    term: describeValidity(policy, today),
    cites: policy.cites.map((cited) => ({ ...cited, touches: cited.touches ?? [] })),
    keyPoints: policy.keyPoints,
    notAbout: policy.notAbout,
    silent: Object.entries(policy.silent).flatMap(([topic, rows]) =>
      Object.entries(rows).map(([row, note]) => ({
        topic,
        dimension: row,
        note,
        absence: silenceOf(policy.source),
      })),
    ),
    contradictions: policy.contradictions.map(({ ask: _, ...entry }) => ({ ...entry, across: entry.across ?? [] })),
    benefits: policy.benefits.map((benefit) => ({
      id: benefit.id,
      title: benefit.title,
      topic: benefit.topic,
      for: benefit.for,
      force: benefit.force,
      grants: benefit.grants,
    })),
    clauses: policy.clauses.map((entry) => ({
      id: entry.id,
      locator: entry.locator,
      title: entry.title,
      opens: entry.opens,
      part: entry.part ? `${entry.part.locator} ${entry.part.title}` : null,
      url: links.policy(policy.id, entry.id),
      counted: entry.counted === true,
    })),
    provisions: itemsOf(policy).length,
    lastReviewed: policy.lastReviewed,
    citation: cite(policy, { url: links.policy(policy.id), accessed: cited }),
    repost: repost
      ? {
          by: repost.by.name,
          byDoubt: repost.by.doubt ?? null,
          day: repost.on.day,
          time: repost.on.time ?? null,
          headline: repost.headline?.text ?? null,
        }
      : null,
    doubts: policy.doubts.map(({ says, because }) => ({ says, contradiction: because })),
    imprint: policy.imprint ?? null,
    ...(isPosted(policy) ? { posted: true as const } : {}),
    copy: policy.copy ?? null,
    seenAt: policy.seenAt ?? [],
    days: (policy.days ?? []).map(describePolicyDay),
    leansOn: leansOn(policy, library).map(({ policy: other, relation, title, number }) => ({
      relation,
      title,
      number,
      held: other?.id ?? null,
      state: other ? validityStateOn(other.validity, today) : null,
    })),
  };
}

/** The day of issue; that it is one of posting is a field of the document, as it is wherever data name one. */
const issuedAsPublished = ({ date, clause, quote, reason }: Policy['issued']) => ({
  date,
  clause,
  quote,
  ...(reason === undefined ? {} : { reason }),
});

/** Its days, each by itself. */
const daysOf = ({ issued, imprint, posted }: PublishedDocument) => ({
  issued: issued.date,
  imprint: imprint?.day,
  posted,
});

/** The documents held. */
export const policies = defineResource<PublishedDocument, PublishedDocument>({
  name: 'policies',
  title: '文件',
  description: `一项是一份文件：谁发的、文号、日期、时效、来源、引文。JSON 里另有条款目录、引用的文件、没有写的项目、前后不一的地方和${BENEFITS_HEADING}。`,
  key: ['文件编号'],
  itemSchema: publishedDocument,
  items: (source) => source.library.policies.map((policy) => policyItem(policy, source)),
  lines: (item) => [item],
  columns: [
    {
      name: '文件编号',
      type: 'string',
      required: true,
      description: '在本站的编号，不会变。',
      value: (item) => item.id,
    },
    { name: '文件', type: 'string', required: true, description: '文件全名。', value: (item) => item.title },
    { name: '地区', type: 'string', required: true, description: '文件管的地方。', value: (item) => item.placeName },
    {
      name: '地区代码',
      type: 'string',
      description: 'GB/T 2260 代码；没有代码的留空。',
      value: (item) => item.placeCode,
    },
    {
      name: '发文机关',
      type: 'string',
      required: true,
      description: '谁发的；报道没有写明的，写报道说了什么。',
      value: (item) => item.issuer.name,
    },
    {
      name: '文号',
      type: 'string',
      absent: MISSING_NUMBERS,
      description: '文件没有印文号的，写“原文未载”；只见报道的，写“报道没有写明”。',
      value: (item) => item.number?.text ?? missingNumber(item.source),
    },
    issueDayColumn(daysOf),
    {
      name: '来源',
      type: 'string',
      required: true,
      values: Object.values(SOURCE_MARKS).map(({ word }) => word),
      description: '读的是什么文本。',
      value: (item) => item.sourceWord,
    },
    {
      name: '来源说明',
      type: 'string',
      description: '不是正式公文的，写明读的是什么。',
      value: (item) => item.sourceNote,
    },
    {
      name: '时效',
      type: 'string',
      required: true,
      description: '做成这个文件那天的情况。',
      value: (item) => item.term.word,
    },
    {
      name: '时效代码',
      type: 'string',
      required: true,
      values: VALIDITY_STATES,
      description: '同上，给程序用。',
      value: (item) => item.term.state,
    },
    ...validityDayColumns<PublishedDocument>((item) => item.term),
    {
      name: '时效依据',
      type: 'string',
      description: '期限是从哪句话来的，或者为什么说没有载明。',
      value: (item) => item.term.quote ?? item.term.reason,
    },
    {
      name: '要点条数',
      type: 'integer',
      required: true,
      description: '逐条写出的要点、表格和没有写明的地方，共几条。',
      value: (item) => item.provisions,
    },
    {
      name: '最近核对',
      type: 'date',
      required: true,
      description: '最近一次对照原文读过的日子。',
      value: (item) => item.lastReviewed,
    },
    { name: '永久链接', type: 'string', required: true, description: '这份文件的页面。', value: (item) => item.url },
    {
      name: '引文',
      type: 'string',
      required: true,
      description: '参考文献格式（GB/T 7714—2025）；查阅日期请改成你自己的。',
      value: (item) => item.citation.gbt7714,
    },
    validityColumn((item) => item.term.words),
    {
      name: '转载者',
      type: 'string',
      description: '谁转载的；读的不是转载的留空。',
      value: (item) => item.repost?.by ?? null,
    },
    {
      name: '转载日期',
      type: 'date',
      description: '哪天转载的；不是转载的留空。',
      value: (item) => item.repost?.day ?? null,
    },
    {
      name: '转载的标题',
      type: 'string',
      description: '转载时另拟的标题；没有另拟的、不是转载的留空。',
      value: (item) => item.repost?.headline ?? null,
    },
    {
      name: '存疑',
      type: 'string',
      description: '读到的文本为什么可能不全，没有写的地方都要记着；没有疑问的留空。',
      value: (item) => item.doubts.map(({ says }) => says).join('；') || null,
    },
    {
      name: '版记日期',
      type: 'date',
      description: '落款以外另印的印发的日子，“印发日期”就是它；没有另印的留空。',
      value: (item) => item.imprint?.day ?? null,
    },
    {
      name: '抄存',
      type: 'string',
      description: '谁抄存的、抄的是什么、缺什么；读的不是第三方抄存的留空。',
      value: ({ copy }) => copyWords({ copy: copy ?? undefined }),
    },
    {
      name: '日子和期限',
      type: 'string',
      description: '文件定的日子和期限，每项用分号隔开；没有写的留空。',
      value: (item) => item.days.map(({ what, words }) => `${what}：${words}`).join('；') || null,
    },
    {
      name: '所依据文件的时效',
      type: 'string',
      description: '它贯彻、依据、解释、修改的文件，做成这个文件那天怎样；没有收录的写“未收录”；没有的留空。',
      value: (item) =>
        item.leansOn
          .map(
            ({ title, state }) => `《${title}》：${state === null ? NOT_HELD.word : VALIDITY_STATE_WORDS[state].word}`,
          )
          .join('；') || null,
    },
    ...otherDayColumns(daysOf),
  ],
});
