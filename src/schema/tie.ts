import { z } from 'zod';
import { fields, idSchema } from './common.ts';

/** How somebody can belong to a place, and the question that asks for it. */
export const TIE_QUESTIONS = {
  works: 'works-in',
  lives: 'lives-in',
  registered: 'registered-in',
  studies: 'studies-in',
} as const;
export type TieKind = keyof typeof TIE_QUESTIONS;

const kinds = z.array(z.enum(Object.keys(TIE_QUESTIONS) as [TieKind, ...TieKind[]])).min(1, '至少一种关系');

/**
 * What a document of a place requires of somebody's relation to it. `requires`: the text asks for one of these, at `because`;
 * who has none is told so. `open`: the text does not say, at `because` where a line says that; who has one of these belongs
 * there by any reading, for anybody else the text is silent.
 */
export const tieSchema = z.union([
  fields({ requires: kinds, because: idSchema }),
  fields({ open: kinds, because: idSchema.optional() }),
]);
export type Tie = z.infer<typeof tieSchema>;
