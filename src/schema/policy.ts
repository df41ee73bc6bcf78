import { z } from 'zod';
import { BENEFICIARIES } from './beneficiaries.ts';
import { benefitSchema } from './benefit.ts';
import {
  askSchema,
  daySchema,
  evidenceSchema,
  fields,
  idSchema,
  locatorSchema,
  quoteSchema,
  reference,
  sentenceSchema,
} from './common.ts';
import { outsideAddressSchema } from './outside-address.ts';
import { policyDaySchema } from './policy-day.ts';
import { repostSchema } from './repost.ts';
import { SOURCE_KINDS } from './source-kind.ts';
import { UNDECIDED } from './undecided.ts';
import { validitySchema } from './validity.ts';

/** How one document stands to another that it names. */
export const RELATIONS = [
  'implements',
  'based-on',
  'mentions',
  'continues',
  'repeals',
  'amends',
  're-issues',
  'follows',
  'explains',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a clause does to one of another document. */
export const TOUCHES = ['adds', 'limits', 'changes', 'explains', 'repeals'] as const;
export type TouchKind = (typeof TOUCHES)[number];

/** A clause of this document that acts on one of the document that is cited; it is told at both. */
const touchSchema = fields({
  /** Locator of the clause in the cited document; where that is held, one of its own. */
  theirs: locatorSchema,
  /** Id of the provision of this document that does it. */
  ours: idSchema,
  does: z.enum(TOUCHES),
  /** What it does, as short as the summary of a provision. */
  says: z.string().trim().min(4).max(40),
});

/** A document that this one names. */
const citationSchema = fields({
  /** Title as the text gives it, without 《》; a description in our words where it gives none. */
  title: z.string().trim().min(2).max(80),
  /** Document number; null where the text gives none. */
  number: z.string().trim().min(4).nullable(),
  /** Why it is named. */
  relation: z.enum(RELATIONS),
  /** Id of the document where it is held here; null where it is not. */
  held: reference('policies').nullable(),
  clause: locatorSchema,
  quote: quoteSchema,
  /** Which of its clauses this document acts on, with which of its own. */
  touches: z.array(touchSchema).optional(),
});

/** The news report through which a document is known. What is cited is the report: nobody saw the text itself. */
const newsReportSchema = fields({
  /** Its headline, with the words of it. */
  headline: evidenceSchema.extend({ text: z.string().trim().min(4) }),
  /** Who carried it and who wrote it, with the words that say so; `reporters` is empty where it names none. */
  byline: evidenceSchema
    .extend({ carrier: z.string().trim().min(2), reporters: z.array(z.string().trim().min(2)) })
    .superRefine(({ carrier, reporters, quote }, context) => {
      for (const name of [carrier, ...reporters].filter((word) => !quote.includes(word))) {
        context.addIssue({
          code: 'custom',
          path: ['quote'],
          message: `引文里有“${name}”`,
          params: { remedy: '照报道的署名改名字，或换成署名那一句引文。' },
        });
      }
    }),
  /** The day it came out, with its words; null where nothing that was read says so. */
  published: evidenceSchema.extend({ day: daySchema }).nullable(),
});
export type NewsReport = z.infer<typeof newsReportSchema>;

/**
 * Who issued a document, with the words that say so. A report may pass over it: then there is no name, and `said` is as
 * much as it says, in its own words.
 */
const issuerSchema = z.union(
  [
    evidenceSchema.extend({
      name: z.string().trim().min(2),
      /** Who issued it together with them, each with the words. */
      with: z
        .array(evidenceSchema.extend({ name: z.string().trim().min(2) }))
        .min(1)
        .optional(),
    }),
    evidenceSchema
      .extend({ name: z.null(), said: z.string().trim().min(2).max(30) })
      .refine(({ said, quote }) => quote.includes(said), {
        path: ['said'],
        message: 'said 照引文里的字写',
        params: { remedy: '从引文里抄最短的一段。' },
      }),
  ],
  { error: '发文机关的名字 name；报道没有写的，name: null，再用 said 照抄报道说了什么' },
);
export type Issuer = z.infer<typeof issuerSchema>;

/** A year alone, or the mark of a draft that found none: the check refuses the mark, but a draft can be read. */
const YEAR_OR_UNDECIDED = new RegExp(`^(?:\\d{4}|${UNDECIDED})$`);

const YEAR_ALONE = '没有印日期的，只写年份，加引号，例如 "2017"';

/** When a document was issued: its day, or, where what was read prints none, the year, and from which words that follows. */
const issuedSchema = evidenceSchema
  .extend({
    date: z.union([daySchema, z.string().regex(YEAR_OR_UNDECIDED, YEAR_ALONE)], {
      error: '写成 年-月-日，例如 2012-07-30；读到的文本没有印日期的，只写年份，加引号："2017"',
    }),
    /** How the year follows from the words. */
    reason: sentenceSchema.optional(),
    /** `posted` where the words give only the day on which a site put it up (登出): of a page that nobody signed or 印发. */
    as: z.literal('posted').optional(),
  })
  .refine(({ date, reason }) => /^\d{4}$/.test(date) === (reason !== undefined), {
    path: ['reason'],
    message: '没有印日期、只写年份的，写 reason：年份怎样从原话得来；印了日期的不写',
    params: { remedy: '只写年份的，补上 reason；印了哪一天的，写上那一天，去掉 reason。' },
  })
  // Nobody signs 2025-12-05: figures with hyphens are the day that a site prints above a page.
  .refine(({ quote, as }) => as === 'posted' || !/\d{4}-\d{1,2}-\d{1,2}/.test(quote), {
    path: ['as'],
    message: 'as: posted，因为原话是网页登出的日子，不是落款或印发的',
    params: { remedy: '原文另有落款或印发日子的，改引那一句；没有的，写 as: posted。' },
  });

/** Why what was read may not be the whole text. It is said beside each of its silences. */
const doubtSchema = fields({
  /** In one plain sentence. */
  says: z.string().trim().min(8).max(60),
  /** Id of the contradiction that shows it. */
  because: idSchema,
});

/** Two passages of one document that do not agree. They are shown side by side, never smoothed. */
const contradictionSchema = fields({
  id: idSchema,
  /** What differs, in a few words. */
  title: z.string().trim().min(4).max(30),
  /** What a reader has to know about it. */
  explanation: sentenceSchema,
  /** What somebody should ask at the window because of it: 去哪个窗口？ Left out where it changes nothing for anybody. */
  ask: askSchema.optional(),
  /** The passages of this document. */
  evidence: z.array(evidenceSchema).min(1, '矛盾至少要有一处本文件的引文'),
  /** Items of other held documents that say otherwise: it is shown there, too. */
  across: z
    .array(
      fields({
        policy: reference('policies'),
        provision: idSchema,
        /** The phrase of that item which says otherwise: of several, not whichever stands first. */
        quote: quoteSchema,
      }),
    )
    .min(1)
    .optional(),
}).refine(({ evidence, across = [] }) => evidence.length + across.length >= 2, {
  path: ['evidence'],
  message: '矛盾至少要有两处引文',
  params: { remedy: '补上另一处；和另一份文件不合的，写 across。' },
});

/** A copy that somebody else keeps: whose, of what, when it was read, and what it lacks. */
const copySchema = fields({
  /** Who keeps it. */
  whose: z.string().trim().min(2).max(60),
  /** What it is a copy of. */
  of: z.string().trim().min(2).max(60),
  readOn: daySchema,
  /** Parts of the document that are not in it, each with the words that name it; said beside its silences. */
  lacks: z.array(evidenceSchema.extend({ what: z.string().trim().min(2).max(30) })).default([]),
});

/**
 * A stretch of what was read that is official text: outside copyright by article 5 of the Copyright Law, and free to be shown
 * whole. It runs from the first character of the one phrase to the last of the other.
 */
const officialStretchSchema = fields({
  from: evidenceSchema,
  through: evidenceSchema,
});

/** One paper that a document asks for, once, with whom it concerns. */
const paperSchema = fields({
  /** What it is called in the text: 身份证. Papers of one name are one paper, also where several items ask for it. */
  name: z.string().trim().min(2).max(24),
  /** For whose application it is brought. */
  for: z.array(z.enum(BENEFICIARIES)).min(1),
  /** Whose it is, in words of the item, where it is none of theirs: 单位. Then it is not called the person's. */
  whose: z.string().trim().min(2).max(12).optional(),
  /** Id of the item that asks for it. */
  because: idSchema,
  /** What it is in plain words, where its name does not tell: 户口落在哪里的凭据. Shown first, with the name below. */
  plain: z.string().trim().min(2).max(24).optional(),
  /** What may be brought instead of it: 在广州缴社保的记录. */
  or: z.string().trim().min(2).max(24).optional(),
  /** What is to be known of it: 一式两份. */
  note: z.string().trim().min(2).max(20).optional(),
  /** Id of the open point or contradiction for which it is better asked about first. */
  askFirst: idSchema.optional(),
});
export type Paper = z.infer<typeof paperSchema>;

/** Front matter of `content/policies/<place>/<id>.mdx`: identity, validity, citations, benefits. */
export const policyFrontMatterSchema = fields({
  /** Full title, without 《》. */
  title: z.string().trim().min(4).max(60),
  /** Title for lists and tables, place and year left out: 高技能人才入户方案. */
  shortTitle: z.string().trim().min(4).max(20),
  /** What a reader gets from it, in one or two plain sentences. */
  lede: sentenceSchema,
  /** Ids of the provisions that the lede summarises: it keeps their limiting words. */
  ledeOf: z.array(idSchema).min(1, '写明引言概括的是哪几条'),
  /** The place it is made for. */
  place: reference('places'),
  /** Who issued it, with the words that say so. */
  issuer: issuerSchema,
  /** Document number with its words; null where the text prints none. Never invented, never left out. */
  number: evidenceSchema
    .extend({
      text: z.string().trim().min(4),
      /** Other numbers that it bears, with what they are called: 统一编号. */
      also: z
        .array(evidenceSchema.extend({ text: z.string().trim().min(4), as: z.string().trim().min(2).max(20) }))
        .min(1)
        .optional(),
    })
    .nullable(),
  /** The day it was issued, with the words that say so: that of the signature, where another is printed as well; the year alone where none is printed. */
  issued: issuedSchema,
  /** The day on which it was printed and sent out (版记、印发日期), where the text gives one besides the signature's. */
  imprint: evidenceSchema.extend({ day: daySchema }).optional(),
  /** What the text that we read is. */
  source: z.enum(SOURCE_KINDS),
  /** For a text that is not official: what it is, who carried it, and when. */
  sourceNote: sentenceSchema.optional(),
  /** The report, where that is all that was seen. */
  report: newsReportSchema.optional(),
  /** Who put up again what was read, where it is a repost: of the document, or of the report. */
  repost: repostSchema.optional(),
  /** Addresses outside this site at which the text was read, the issuer's own first; left out where there is none to give. */
  seenAt: z.array(outsideAddressSchema).min(1, '至少一个网址；没有的，不写 seenAt').max(3, '最多三个网址').optional(),
  /** Of a copy of a third party: whose it is, and what it lacks. */
  copy: copySchema.optional(),
  /** What of the text that was read may be published: the stretches of it that are official text. Left out, nothing of it is. */
  officialText: z.array(officialStretchSchema).min(1).optional(),
  /** Until when it says it holds. */
  validity: validitySchema,
  /** Days, windows and counts of days that it sets. */
  days: z.array(policyDaySchema).optional(),
  /** Documents it names. */
  cites: z.array(citationSchema).default([]),
  /** Ids of the provisions shown first, most useful first. */
  keyPoints: z.array(idSchema).min(2, '至少两条要点').max(7, '要点不超过七条'),
  /** Topics the document is not about (不涉及). Every topic is either covered or named here. */
  notAbout: z.array(reference('topics')).default([]),
  /** Rows on which what was read is silent (原文未载; of a report 报道没有写): topic → row → what a reader should know, or null. */
  silent: z.record(idSchema, z.record(idSchema, sentenceSchema.nullable())).default({}),
  /** Why what was read may lack a part: said beside each of its silences. */
  doubts: z.array(doubtSchema).default([]),
  /** Passages of it that do not agree. */
  contradictions: z.array(contradictionSchema).default([]),
  /** The papers that its benefits bring, in the order of the text. */
  papers: z.array(paperSchema).optional(),
  /** What somebody may qualify for under it. */
  benefits: z.array(benefitSchema).default([]),
  /** The day somebody last read this page against the original. */
  lastReviewed: daySchema,
}).superRefine((policy, context) => {
  if (policy.source !== 'official' && !policy.sourceNote) {
    context.addIssue({
      code: 'custom',
      path: ['source'],
      message: '不是 official 的，要另写 sourceNote：它是什么，谁登的，哪天登的',
      params: { remedy: '补上 sourceNote 一项；确实是正式公文的，把 source 改成 official。' },
    });
  }
  if (policy.source === 'news-report' && policy.validity.kind !== 'text-not-seen') {
    context.addIssue({
      code: 'custom',
      path: ['validity', 'kind'],
      message: '只见报道的，时效只能写 text-not-seen',
      params: { remedy: '把 kind 改成 text-not-seen，只留 reason；见到了正式文件的，改 source。' },
    });
  }
  if ((policy.source === 'news-report') !== (policy.report !== undefined)) {
    context.addIssue({
      code: 'custom',
      path: ['source'],
      message: '只见报道的写 report（引用的是报道），其余的不写',
      params: {
        remedy: policy.report
          ? '去掉 report；读的确实只是报道的，把 source 改成 news-report。'
          : '补上 report：headline、byline、published 三项，各附引文；没有写哪天登的，published: null。',
      },
    });
  }
  if (policy.issuer.name === null && policy.source !== 'news-report') {
    context.addIssue({
      code: 'custom',
      path: ['issuer', 'name'],
      message: '读到公文的，写明发文机关的名字',
      params: { remedy: '照公文写 name；确实只见报道的，把 source 改成 news-report。' },
    });
  }
  if (policy.source === 'official-in-repost' && !policy.repost) {
    context.addIssue({
      code: 'custom',
      path: ['source'],
      message: '转载的公文要写 repost：谁转载的，哪天',
      params: { remedy: '补上 repost：by、on 两项，标题另拟的加 headline，各附引文。' },
    });
  }
  if ((policy.source === 'third-party-copy') !== (policy.copy !== undefined)) {
    context.addIssue({
      code: 'custom',
      path: ['source'],
      message: '第三方抄存的写 copy（谁的、抄的是什么、哪天读的、缺什么），其余的不写',
      params: {
        remedy: policy.copy
          ? '去掉 copy；读的确实是抄存的，把 source 改成 third-party-copy。'
          : '补上 copy：whose、of、readOn 三项，缺了部分的加 lacks，各附引文。',
      },
    });
  }
  if (policy.repost && (policy.source === 'official' || policy.source === 'third-party-copy')) {
    context.addIssue({
      code: 'custom',
      path: ['repost'],
      message: '只有转载的公文和报道写 repost',
      params: { remedy: '去掉 repost；读的确实是转载的，改 source。' },
    });
  }
  const protectedAs =
    policy.source === 'news-report'
      ? '报道'
      : policy.cites.some(({ relation }) => relation === 'explains')
        ? '解答、解读'
        : undefined;
  if (policy.officialText && protectedAs) {
    context.addIssue({
      code: 'custom',
      path: ['officialText'],
      message: `officialText 只标公文的正文，${protectedAs}不标：它有著作权，不能整段登出`,
      params: { remedy: '去掉 officialText；读的确实是公文本身的，改 source 和 cites 的 relation。' },
    });
  }
  if (policy.report && policy.report.published === null && !policy.repost) {
    context.addIssue({
      code: 'custom',
      path: ['report', 'published'],
      message: '报道至少有一个日子：登出的，或转载的',
      params: { remedy: '补上 published 的 day 和引文；只知道转载日期的，写 repost。' },
    });
  }
});
export type PolicyFrontMatter = z.infer<typeof policyFrontMatterSchema>;
