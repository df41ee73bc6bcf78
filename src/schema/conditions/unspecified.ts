import type { SourceWords } from '../source-words.ts';
import type { KindForms, LeafKind } from './kind.ts';
import { lineOfLeaf } from './line-of-leaf.ts';
import { type ReadOff, readOff } from './unmet-kinds.ts';

/**
 * A bare 符合条件的 or 按规定 that names nothing. It decides nothing, and so is always met; but who meets the rest is told
 * that the text asks for this, too, and does not say which.
 */
export interface UnspecifiedCondition extends ReadOff {
  kind: 'unspecified';
  /** The bare words, as the text has them: 符合条件的. */
  says: string;
  because: string;
}

export const unspecifiedForms: KindForms<UnspecifiedCondition> = {
  written: ({ fields, id, quote, words }) =>
    fields({ because: id, words, unspecified: quote }).transform((leaf) => ({
      kind: 'unspecified',
      says: leaf.unspecified,
      because: leaf.because,
      ...readOff(leaf),
    })),
  published: ({ z, text, because, words }) =>
    z
      .strictObject({ kind: z.literal('unspecified'), says: text, because, words })
      .describe('Bare words of the text that name no condition. Always met; whoever meets the rest is told of them.'),
};

export const unspecified: LeafKind<UnspecifiedCondition> = {
  // Nobody can check it, and it refuses nobody: the verdict says that it is there.
  truth: () => 'met',
  compile: (_, negated, build) => [build.met(negated)],
  describe: (leaf, { words }) => lineOfLeaf(leaf, unspecifiedWords(leaf.says, words.speaker), 'window'),
  unnamed: ({ says, because }) => ({ says, because }),
};

/** What is said of bare words that name no condition: 文件还要求“符合条件”，没有写是哪些. */
export function unspecifiedWords(bare: string, speaker: SourceWords['speaker']): string {
  const words = bare.replace(/的$/, '');
  if (/规定|政策|办法/.test(words)) return `${speaker}还写了“${words}”，没有写是哪些规定`;
  // A standard says how much is given, and asks nothing of the person.
  if (/标准$/.test(words)) return `${speaker}写的是“${words}”，没有写标准是多少`;
  return `${speaker}还要求“${words}”，没有写是哪些`;
}
