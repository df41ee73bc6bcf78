import { z } from 'zod';
import { BENEFICIARIES } from './beneficiaries.ts';
import { fields, idSchema, quoteSchema, reference, sentenceSchema } from './common.ts';
import { conditionSchema } from './condition.ts';
import { FORCES } from './force.ts';
import { LIMIT_KINDS } from './limit-marks.ts';
import { moneySchema } from './money.ts';
import { OFFICE_DOES } from './office.ts';
import { tieSchema } from './tie.ts';

/** Something that the check would ask for and the author leaves out, with the reason: exactly one of the keys besides. */
const waiverSchema = z.union([
  fields({
    /** A limiting word of the granting sentence that is no condition. */
    words: quoteSchema,
    reason: sentenceSchema,
  }),
  fields({
    /** Id of an open point beside the granting provision that leaves this benefit's conditions as they are. */
    open: idSchema,
    reason: sentenceSchema,
  }),
  fields({
    /** Words of the granting provision with another force, which are about something else. */
    force: quoteSchema,
    reason: sentenceSchema,
  }),
]);
export type Waiver = z.infer<typeof waiverSchema>;

/** An office that the document names for a benefit, or the employer through whom somebody goes. */
const officeSchema = fields({
  /** Its name, as the text has it: 当地行政服务大厅. */
  name: z.string().trim().min(2).max(40),
  /** What it is in plain words, where its name cannot be taken in at once. Shown first, with the name below. */
  plain: z.string().trim().min(2).max(40).optional(),
  /** What it does. */
  does: z.enum(OFFICE_DOES),
  /** That it is no office but the person's own employer: who is asked, and not rung. */
  employer: z.literal(true).optional(),
  /** Id of the item that names it. */
  because: idSchema,
});
export type Office = z.infer<typeof officeSchema>;

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
  /** The words of the granting provision's quotes that carry the force, whole: 可直接申请, 给予补贴. */
  forceWords: quoteSchema,
  /** Id of the provision that grants it. */
  grants: idSchema,
  /** How somebody must belong to the place; left out only where the document is the country's, or `tieIn` says it. */
  tie: tieSchema.optional(),
  /** Ids of the self-checks that say it, where it is not where somebody is: that they drew there, or somebody who died did. */
  tieIn: z.array(idSchema).min(1).optional(),
  /** Who qualifies. Every limiting word of the granting provision is the `words` of a condition, or waived. */
  conditions: conditionSchema,
  /** What shuts a person out even when every condition is met. */
  bars: z.array(conditionSchema).default([]),
  /** Ids of the provisions that say what to bring, in the order of the text; empty where it lists nothing. */
  bring: z.array(idSchema).default([]),
  /** Ids of the provisions that say where to apply; empty where it says nothing. */
  applyAt: z.array(idSchema).default([]),
  /** Ids of the provisions that mention other ways to the same thing, whose documents are not held. */
  otherRoutes: z.array(idSchema).default([]),
  /** Ids of the document's `days` at which it may be asked for, or within which; left out where it sets none. */
  when: z.array(idSchema).min(1).optional(),
  /** Of money: to whom it is paid, from what, by whom, how much; left out where it is none, or not yet read for it. */
  money: moneySchema.optional(),
  /** What one has in the end, as a verb takes it: 把户口迁到上班所在的城镇, 一次性奖励3000元. The title, where it is left out. */
  thing: z.string().trim().min(2).max(30).optional(),
  /** Of a family member: who it is, in the words of the granting provision: 未成年子女. */
  who: z.string().trim().min(2).max(20).optional(),
  /** The benefit of an earlier document that its own only explains: what somebody judged of that one, by the same id, holds of this, too. */
  explains: fields({ policy: reference('policies'), benefit: idSchema }).optional(),
  /** Id of the benefit of this document with which it is had: the family's, of the person's own. */
  partOf: idSchema.optional(),
  /** What somebody has who can have this one, and the item that says so: the insurance paid for who draws unemployment benefit, of that. */
  presupposes: fields({ benefit: idSchema, because: idSchema }).optional(),
  /** Ids of the provisions that say what one gets; the granting one where it is left out, none where the sentence says it all. */
  gives: z.array(idSchema).optional(),
  /** Ids of the open points and contradictions to ask about before all others, the weightiest first. */
  asks: z.array(idSchema).max(5, '最多五个').optional(),
  /** Offices that the document names for it, in the order in which one meets them. */
  offices: z.array(officeSchema).optional(),
  /** What the granting provision says, or leaves open, beside it, that is no condition of this benefit. */
  waived: z.array(waiverSchema).default([]),
});
export type Benefit = z.infer<typeof benefitSchema>;
