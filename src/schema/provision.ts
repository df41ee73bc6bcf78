import { z } from 'zod';
import { askSchema, fields, idSchema, locatorSchema, quoteSchema, reference } from './common.ts';
import { LIMIT_KINDS } from './limit-marks.ts';
import { BOUNDS, QUANTITY_KINDS } from './quantity.ts';

/** `key：words`, several joined by ；. */
const pairs = (words: z.ZodString) =>
  z
    .string()
    .transform((text) =>
      text.split('；').map((part) => {
        const [key = '', ...rest] = part.split('：');
        return [key.trim(), rest.join('：').trim()];
      }),
    )
    .pipe(z.array(z.tuple([idSchema, words])));

const words = z
  .string()
  .trim()
  .transform((text) => text.split(/\s+/))
  .pipe(z.array(idSchema).min(1));

/**
 * What stands in no row of a comparison: it says what the document is, not what anybody gets or does. `headline`: of the
 * document, of its report or repost; `letterhead`: number, addressees, who approved it; `imprint`: who signed, the day, the
 * copies, whether it is public; `overview`: what the document contains.
 */
export const FORMAL_PARTS = ['headline', 'letterhead', 'imprint', 'overview'] as const;
export type FormalPart = (typeof FORMAL_PARTS)[number];

const filed = {
  /** Anchor of the item: its permanent address. */
  id: idSchema,
  /** Topic it belongs to. */
  topic: reference('topics'),
  /** Rows of the topic's comparison that it answers, separated by spaces; left out only where `formal` says why. */
  row: words.optional(),
  /** Which formal part of the document it is, where it answers no row. */
  formal: z.enum(FORMAL_PARTS).optional(),
};

/** The rows of a table. */
const filedInRows = { id: filed.id, topic: filed.topic, row: words };

/** An item answers rows, or it is a formal part of the document: one of the two. */
const isFiled = ({ row, formal }: { row?: unknown; formal?: unknown }) =>
  (row === undefined) !== (formal === undefined);
const unfiled = {
  path: ['row'],
  message: 'row 和 formal 写且只写一个：回答哪几行，或者是文件的哪个格式部分',
  params: {
    remedy:
      '回答了某一行的写 row；标题、文头、落款、概述，写 formal="headline"、"letterhead"、"imprint" 或 "overview"。',
  },
};

/** Attributes of `<Provision>`: one thing a document says. */
export const provisionAttributesSchema = fields({
  ...filed,
  /** The short answer, in our own words, for tables, search results and links. */
  summary: z.string().trim().min(2).max(40, '要点不超过 40 个字'),
  /** The phrase of this clause that carries it. */
  quote: quoteSchema,
  /** Kinds of limit that the summary has no room for, separated by spaces: it then ends in a mark. */
  marked: words.pipe(z.array(z.enum(LIMIT_KINDS))).optional(),
  /** Limits in the phrase that do not limit what the summary says: `excellent：说的是目标，不是人`, several joined by ；. */
  unlimited: pairs(z.string().min(2, '写明理由'))
    .transform((given) => given.map(([limit, reason]) => ({ limit, reason })))
    .optional(),
  /** The short value that leads its cell of a row, in words of its phrases: `skill-level：高级工起`, several joined by ；. */
  short: pairs(z.string().min(1, '写明短值').max(30, '短值不超过 30 个字'))
    .transform((given) => given.map(([row, says]) => ({ row, says })))
    .optional(),
  /** Rows in which it is the general rule, and so comes first in a long cell, separated by spaces. */
  general: words.optional(),
  /** Why it stands in other rows than an item of another place with the same phrase. */
  apart: z.string().trim().min(4, '写明理由').optional(),
  /** Why what its text leaves open is not about its numbers. */
  openAside: z.string().trim().min(4, '写明理由').optional(),
}).refine(isFiled, unfiled);

/** Attributes of `<Evidence>`, inside a provision: a further phrase that it rests on. */
export const furtherEvidenceSchema = fields({
  /** Locator of the clause; the enclosing one where it is left out. */
  clause: locatorSchema.optional(),
  quote: quoteSchema,
  /** Ids of another held document, and of the item of it that carries the phrase: what stands there is quoted from there. */
  policy: reference('policies').optional(),
  provision: idSchema.optional(),
}).refine(
  ({ clause, policy, provision }) =>
    (policy === undefined) === (provision === undefined) && (policy === undefined || clause === undefined),
  {
    path: ['policy'],
    message: '引别的文件的，写 policy 和 provision 两样，不写 clause',
    params: { remedy: '照这样写：<Evidence policy="文件的 id" provision="要点的 id" quote="那一条的原话"/>。' },
  },
);

/** Attributes of `<OpenPoint>`: a point this clause leaves open, which a reader would expect it to settle. */
export const openPointAttributesSchema = fields({
  ...filed,
  /** What is left open, short. */
  summary: z.string().trim().min(2).max(40, '要点不超过 40 个字'),
  /** What somebody should ask at the window because of it, where the summary makes no plain question: one after the other. */
  ask: askSchema.optional(),
}).refine(isFiled, unfiled);

/** Attributes of `<Clause>`: one numbered piece of the document, in the document's order. */
export const clauseAttributesSchema = fields({
  /** Anchor. */
  id: idSchema,
  /** The document's own numbering: 二（二）4. */
  locator: locatorSchema,
  /** Left out; `counted` where its last ordinal is one that we counted and the text does not print: 第六条第二款. */
  counted: z.literal(true).optional(),
  /** What the clause is about, in our words. */
  title: z.string().trim().min(2).max(24),
  /** The words with which the clause begins in the original; they mark where it starts. */
  opens: quoteSchema,
});

/** Attributes of `<Table>`, around a Markdown table: a table of the original as data. */
export const tableAttributesSchema = fields({
  ...filedInRows,
  /** Caption. */
  summary: z.string().trim().min(2).max(40),
  /** Title of the table in the original. */
  quote: quoteSchema,
  /** What the numbers are. Left out where the table holds words. */
  kind: z.enum(QUANTITY_KINDS).optional(),
  /** Unit of the numbers. */
  unit: z.string().trim().min(1).max(8).optional(),
  /** `{false}` where the original prints no unit and it is we who read one; else left out. */
  unitPrinted: z.literal(false).optional(),
  /** How exact the numbers are. */
  bound: z.enum(BOUNDS).default('exact'),
  /** Time the numbers are for. */
  period: z.string().trim().min(1).max(20).optional(),
  /** Which sums must hold: `columns` (last row is the total), `rows` (second column is the total). */
  sums: z
    .string()
    .transform((text) => text.split(/\s+/))
    .pipe(z.array(z.enum(['columns', 'rows'])))
    .default([]),
  /** Name of the column drawn as bars. */
  chart: z.string().optional(),
  /** Name of the column whose cells are lists of the original's own names, joined by 、. */
  names: z.string().optional(),
});
