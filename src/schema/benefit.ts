import { z } from 'zod';
import { BENEFICIARIES } from './beneficiaries.ts';
import { fields, idSchema, quoteSchema, reference, sentenceSchema } from './common.ts';
import { conditionSchema } from './condition.ts';
import { FORCES } from './force.ts';
import { LIMIT_KINDS } from './limit-marks.ts';
import { moneySchema } from './money.ts';
import { tieSchema } from './tie.ts';

/** Something that the check would ask for and the author leaves out, with the reason: exactly one of the keys besides. */
const waiverSchema = z.union([
  fields({
    /** A limiting word of the granting sentence that is no condition. */
    words: quoteSchema,
    reason: sentenceSchema,
  }),
  fields({
    /** Id of an open point beside the granting line that leaves this benefit's conditions as they are. */
    open: idSchema,
    reason: sentenceSchema,
  }),
  fields({
    /** Words of the granting line with another force, which are about something else. */
    force: quoteSchema,
    reason: sentenceSchema,
  }),
]);
export type Waiver = z.infer<typeof waiverSchema>;

/** Something somebody may qualify for. */
export const benefitSchema = fields({
  /** Stable id, unique in its document. */
  id: idSchema,
  /** What is to be had, in plain words. */
  title: z.string().trim().min(4).max(30),
  /** Kinds of limit that the title has no room for: it then ends in a mark. */
  marked: z.array(z.enum(LIMIT_KINDS)).optional(),
  /** Its topic. */
  topic: reference('topics'),
  /** Whom it is for. */
  for: z.enum(BENEFICIARIES),
  /** How binding the text is: what the table `content/wording/force.yaml` says of `forceWords`. */
  force: z.enum(FORCES),
  /** The words of the granting line's quotes that carry the force, whole: 可直接申请, 给予补贴. */
  forceWords: quoteSchema,
  /** Id of the provision that grants it. */
  grants: idSchema,
  /** How somebody must belong to the place; left out only where the document is the country's. */
  tie: tieSchema.optional(),
  /** Who qualifies. Every limiting word of the granting line is the `words` of a condition, or waived. */
  conditions: conditionSchema,
  /** What shuts a person out even when every condition is met. */
  bars: z.array(conditionSchema).default([]),
  /** Ids of the provisions that say what to bring, in the order of the text; empty where it lists nothing. */
  bring: z.array(idSchema).default([]),
  /** Ids of the provisions that say where to apply; empty where it says nothing. */
  applyAt: z.array(idSchema).default([]),
  /** Ids of the provisions that mention other ways to the same thing, whose documents are not held. */
  otherRoutes: z.array(idSchema).default([]),
  /** Of money: to whom it is paid, from what, by whom, how much; left out where it is none, or not yet read for it. */
  money: moneySchema.optional(),
  /** What the granting line says, or leaves open, beside it, that is no condition of this benefit. */
  waived: z.array(waiverSchema).default([]),
});
export type Benefit = z.infer<typeof benefitSchema>;
