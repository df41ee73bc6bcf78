import { z } from 'zod';
import { fields, idSchema, sentenceSchema } from './common.ts';
import { QUANTITY_KINDS } from './quantity.ts';
import { TILES } from './tile.ts';

/** A row of a topic's comparison. */
export const topicRowSchema = fields({
  /** Stable id, used in `row="…"` and in addresses. */
  id: idSchema,
  /** Name of the row: 技能等级. */
  name: z.string().trim().min(2).max(12),
  /** The question the row answers, in plain words. */
  asks: sentenceSchema,
  /** `true` where the row says who may have something: a point left open in it is a condition of what stands beside it. */
  decides: z.literal(true).optional(),
  /** The picture drawn of the numbers that answer this row; left out where a picture says no more than the words. */
  chart: fields({
    /** Its title: 奖励多少钱. */
    title: z.string().trim().min(4).max(24),
    /** The kinds of number that are drawn. */
    kinds: z.array(z.enum(QUANTITY_KINDS)).min(1, '至少画一种数'),
  }).optional(),
  /** The kinds of number that answer the row, where it asks for numbers and has no picture. */
  numbers: z.array(z.enum(QUANTITY_KINDS)).min(1, '至少一种数').optional(),
  /** Words of which a short value has one where it answers the row (人员, 人才 where it asks for whom), besides 是 and 否; left out where any will do. */
  shortHas: z.array(z.string().trim().min(1).max(10)).min(1, '至少一个词').optional(),
  /** Rows of other topics, `contests.awards`, where readers of this one have to look, too. */
  see: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, '写成“主题.比较项”，如 contests.awards')
        .transform((text) => {
          const [topic = '', row = ''] = text.split('.');
          return { topic, row };
        }),
    )
    .optional(),
});
export type TopicRow = z.infer<typeof topicRowSchema>;

/** A subject under which provisions are gathered and compared. */
export const topicSchema = fields({
  /** Name on the page: 落户. */
  name: z.string().trim().min(2).max(12),
  /** One plain sentence on what belongs here. */
  description: sentenceSchema,
  /** Place in lists, smallest first. */
  order: z.int().positive(),
  /** The tile of a place's page on which it is told; left out where people do not come for it. */
  tile: z.enum(TILES).optional(),
  /** Ids of the rows that people ask about, most asked first: the first questions of a place are chosen by it. */
  askedFirst: z.array(idSchema).min(1, '至少一行').optional(),
  /** `true` where a short value leads every cell of its comparison in which a text says something. */
  short: z.literal(true).optional(),
  /** The rows of its comparison, in reading order. */
  rows: z.array(topicRowSchema).min(1, '每个主题至少一个比较项'),
});
export type TopicData = z.infer<typeof topicSchema>;
export type Topic = TopicData & { readonly id: string };
