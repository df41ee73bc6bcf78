import type { KindForms, LeafKind } from './kind.ts';
import { lineOfLeaf } from './line-of-leaf.ts';
import { type ReadOff, readOff } from './unmet-kinds.ts';

/** A point no answer can settle, because the text leaves it open; the window must. */
export interface TextSilentCondition extends ReadOff {
  kind: 'text-silent';
  /** What is open. */
  says: string;
  because: string;
}

export const textSilentForms: KindForms<TextSilentCondition> = {
  written: ({ fields, id, sentence, words }) =>
    fields({ because: id, words, 'text-silent': sentence }).transform((leaf) => ({
      kind: 'text-silent',
      says: leaf['text-silent'],
      because: leaf.because,
      ...readOff(leaf),
    })),
  published: ({ z, text, because, words }) =>
    z.strictObject({ kind: z.literal('text-silent'), says: text, because, words }),
};

export const textSilent: LeafKind<TextSilentCondition> = {
  truth: () => 'silent',
  compile: (_, __, build) => [build.textSilent()],
  describe: (leaf) => lineOfLeaf(leaf, leaf.says, 'window'),
  leftOpen: ({ says }) => says,
};
