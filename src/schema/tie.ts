import { z } from 'zod';
import { fields, idSchema, quoteSchema } from './common.ts';
import { TIE_QUESTIONS, type TieKind } from './tie-questions.ts';

const kinds = z.array(z.enum(Object.keys(TIE_QUESTIONS) as [TieKind, ...TieKind[]])).min(1, '至少一种关系');

/**
 * What a document of a place requires of somebody's relation to it. `requires`: the text asks for one of these, at `because`;
 * who has none is told so. `open`: the text does not say, at `because` where an item says that; who has one of these belongs
 * there by any reading, for anybody else the text is silent. `as`: words of that item, where they say more than the kind does: 就业或创业.
 */
export type Tie =
  | { requires: TieKind[]; as?: string | undefined; because: string }
  | { open: TieKind[]; because?: string | undefined };

/** Schema of a tie as authors write it: `{ requires: [works], because: settle-direct }` or `{ open: [works, lives] }`. */
export const tieSchema = fields({
  requires: kinds.optional(),
  open: kinds.optional(),
  as: quoteSchema.optional(),
  because: idSchema.optional(),
}).transform((value, context): Tie => {
  const { requires, open, because } = value;
  if (requires && !open && because !== undefined)
    return { requires, ...(value.as === undefined ? {} : { as: value.as }), because };
  if (open && !requires && value.as === undefined) return because === undefined ? { open } : { open, because };
  context.addIssue({
    code: 'custom',
    message: '写 requires（文件要求的关系）和 because，或只写 open（文件没有写）',
    params: {
      remedy:
        '照这样写：tie: { requires: [works], because: 要点的 id }，或 tie: { open: [works, lives, registered] }。',
    },
  });
  return z.NEVER;
});
