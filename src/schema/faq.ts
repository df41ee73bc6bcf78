import { z } from 'zod';
import { daySchema, fields, idSchema, reference, sentenceSchema } from './common.ts';
import { provisionPointerSchema } from './glossary-entry.ts';
import { groundPointerSchema } from './ground-pointer.ts';
import { LIMIT_KINDS } from './limit-marks.ts';

/** What sort of answer a question has: the text answers it, the texts say nothing, or places answer it differently. */
export const FAQ_KINDS = ['answered', 'silent', 'differs'] as const;
export type FaqKind = (typeof FAQ_KINDS)[number];

/** The longest short answer: with its clause and its link it still fits a text message. */
export const ANSWER_LIMIT = 60;

const questionSchema = z
  .string()
  .trim()
  .min(4)
  .max(30, '问题不超过 30 个字')
  .refine((text) => text.endsWith('？'), { message: '问题以“？”结尾', params: { remedy: '在末尾加上全角的问号。' } });

/** Front matter of `content/faqs/<id>.mdx`: a question, its short answer, and what the answer rests on. */
export const faqFrontMatterSchema = fields({
  /** The question as people ask it, with its question mark. */
  question: questionSchema,
  /** Other ways of asking it, in people's own words. They feed search. */
  alsoAsked: z.array(z.string().trim().min(2).max(40)).min(5, '至少五种问法').max(16, '问法不超过十六种'),
  /** What people say when they mean it, as it is heard: search compares it, no page lists it. */
  heard: z.array(z.string().trim().min(2).max(80)).max(12, '听到的说法不超过十二种').default([]),
  /** The answer that stands alone: it names the place, and says that a plan has ended where it has. */
  answer: z
    .string()
    .trim()
    .min(8)
    .refine((text) => [...text].length <= ANSWER_LIMIT, {
      message: `简短回答不超过 ${ANSWER_LIMIT} 个字`,
      params: { remedy: '只留结论，理由写进正文。' },
    })
    .refine((text) => text.endsWith('。'), { message: '回答以“。”结尾', params: { remedy: '在末尾加上句号。' } }),
  /** Kinds of limit that the answer has no room for: it then ends in a mark. */
  marked: z.array(z.enum(LIMIT_KINDS)).optional(),
  /** Limits in its grounds that do not limit what the answer says, with the reason. */
  unlimited: z.array(fields({ limit: idSchema, reason: sentenceSchema })).optional(),
  /** `answered`, `silent` (the texts do not say), or `differs` (places answer it differently). */
  kind: z.enum(FAQ_KINDS),
  /** Topics under which it is listed, the main one first. */
  topics: z.array(reference('topics')).min(1, '至少一个主题'),
  /** Place in the list of its main topic, smallest first. */
  order: z.int().positive(),
  /** Whom the answer is for. */
  for: z.string().trim().min(2).max(40, '不超过 40 个字'),
  /** What the answer rests on, the weightiest first. Evidence, term and place come from here. */
  restsOn: z.array(groundPointerSchema).min(1, '至少指明一处依据'),
  /** Provisions that list what to bring, in the order of the text; empty where there is nothing to bring or nothing is listed. */
  bring: z.array(provisionPointerSchema).default([]),
  /** What the texts leave open and an asker should know. */
  leftOpen: z.array(groundPointerSchema).default([]),
  /** Ids of related questions. */
  related: z.array(reference('faqs')).default([]),
  /** When somebody last read the answer against what it rests on, and what that said then. Written by `npm run review:faqs`. */
  reviewed: fields({
    on: daySchema,
    /** Fingerprint of each ground, by its key. */
    grounds: z.record(z.string(), z.string().regex(/^[0-9a-f]{16}$/, '核对记录由程序写，不手改')),
  })
    .nullable()
    .default(null),
});
export type FaqFrontMatter = z.infer<typeof faqFrontMatterSchema>;

/** A paragraph or list item of the longer answer, without markup. */
export interface FaqParagraph {
  text: string;
  /** Line in the file, counted from 1. */
  line: number;
}

/** A question with its answer. */
export interface Faq extends FaqFrontMatter {
  id: string;
  /** Path of its file below the project folder. */
  path: string;
  /** The longer answer, in reading order. */
  body: FaqParagraph[];
  /** Ids of the glossary entries that its text links. */
  glossaryEntries: string[];
}

/** Attributes of `<Term>` in the longer answer. */
export const faqGlossaryLinkSchema = fields({ id: idSchema });
