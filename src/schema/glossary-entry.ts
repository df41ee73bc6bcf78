import { z } from 'zod';
import { fields, idSchema, reference, sentenceSchema } from './common.ts';

/** Points at one provision of one document. */
export const provisionPointerSchema = fields({
  /** Id of the document. */
  policy: reference('policies'),
  /** Id of a provision, table or open point in it. */
  provision: idSchema,
});
export type ProvisionPointer = z.infer<typeof provisionPointerSchema>;

/** A word readers may not know, or that means different things in different places. */
export const glossaryEntrySchema = fields({
  /** The word itself: 高级工. */
  term: z.string().trim().min(2).max(20),
  /** Other words people use for the same thing. They feed search. */
  aliases: z.array(z.string().trim().min(1)).default([]),
  /** What it means, in our own plain words. */
  definition: sentenceSchema,
  /** Where held documents use it; empty means that the definition is common usage, and the page says so. */
  basis: z.array(provisionPointerSchema).default([]),
  /** One word, several things: what it means in each place. */
  senses: z
    .array(
      fields({
        place: reference('places'),
        meaning: sentenceSchema,
        basis: z.array(provisionPointerSchema).min(1, '每种含义都要指明出自哪一条'),
      }),
    )
    .default([]),
});
export type GlossaryEntryData = z.infer<typeof glossaryEntrySchema>;
export type GlossaryEntry = GlossaryEntryData & { readonly id: string };
