import { z } from 'zod';
import { BENEFICIARIES } from './beneficiaries.ts';
import { fields, idSchema, type ReferenceTo } from './common.ts';
import { conditionSchema } from './condition.ts';

/** How binding a text is: a right to apply, somebody's decision, or a direction given to authorities. */
export const FORCES = ['entitlement', 'discretionary', 'direction'] as const;
export type Force = (typeof FORCES)[number];

/** Something somebody may qualify for. */
export const benefitSchema = (reference: ReferenceTo) =>
  fields({
    /** Stable id, unique in its document. */
    id: idSchema,
    /** What is to be had, in plain words. */
    title: z.string().trim().min(4).max(30),
    /** Its topic. */
    topic: reference('topics'),
    /** Whom it is for. */
    for: z.enum(BENEFICIARIES),
    /** How binding the text is. A slogan is a `direction`, never an `entitlement`. */
    force: z.enum(FORCES),
    /** Id of the provision that grants it. */
    grants: idSchema,
    /** Who qualifies. */
    conditions: conditionSchema(reference),
    /** What shuts a person out even when every condition is met. */
    bars: z.array(conditionSchema(reference)).default([]),
    /** Ids of the provisions that say what to bring, in the order of the text; empty where it lists nothing. */
    bring: z.array(idSchema).default([]),
    /** Ids of the provisions that say where to apply; empty where it says nothing. */
    applyAt: z.array(idSchema).default([]),
    /** Ids of the provisions that mention other ways to the same thing, whose documents are not held. */
    otherRoutes: z.array(idSchema).default([]),
  });
export type Benefit = z.infer<ReturnType<typeof benefitSchema>>;
