import { selfCheckKey, truthOfJudged } from './answers.ts';
import type { KindForms, LeafKind } from './kind.ts';
import { lineOfLeaf } from './line-of-leaf.ts';
import { type ReadOff, readOff, UNMET_KINDS } from './unmet-kinds.ts';

/** A condition only the person can judge. */
export interface SelfCheckCondition extends ReadOff {
  kind: 'self-check';
  /** What the person has to find out. */
  says: string;
  /** Names the fact within its document: conditions with the same id ask for the same thing, once. */
  id: string;
  because: string;
  /** Of a deadline: in so many months from the day that a question asks for. Known from it, it is not asked. */
  within?: { months: number; of: string } | undefined;
}

/** Two denials in one clause: whoever answers it has to turn it about twice (你不在不得申请的3年里). */
const DENIED_TWICE = /(?:不是|不在|没有)[^，；：。（）]*(?:不得|不能|不是|不在|不归|不属)/;

export const selfCheckForms: KindForms<SelfCheckCondition> = {
  written: ({ z, fields, id, questionId, sentence, words }) =>
    fields({
      because: id,
      words,
      'self-check': sentence.refine((says) => !DENIED_TWICE.test(says), {
        error: '一句里否定了两次，答的人要转两个弯；改成只否定一次的话，像“你没有……过”',
      }),
      unmetMeans: z.enum(UNMET_KINDS).optional(),
      /** Needed where two self-checks of a document stand on one provision; else the provision's id serves. */
      id: id.optional(),
      within: fields({ months: z.number().int().positive(), of: questionId }).optional(),
    }).transform((leaf) => ({
      kind: 'self-check',
      says: leaf['self-check'],
      id: leaf.id ?? leaf.because,
      because: leaf.because,
      ...(leaf.within === undefined ? {} : { within: leaf.within }),
      ...readOff(leaf),
    })),
  published: ({ z, text, id, because, words, unmetMeans }) =>
    z
      .strictObject({
        kind: z.literal('self-check'),
        says: text,
        id,
        because,
        words,
        unmetMeans,
        within: z
          .strictObject({ months: z.number().int().positive(), of: id })
          .optional()
          .describe('A deadline, in months from the day that the question “of” asks for.'),
      })
      .describe('Answered under “check:<policy>:<id>”.'),
  meaning: ({ says }, _, plain) => ({ question: null, says: [plain(says)] }),
};

export const selfCheck: LeafKind<SelfCheckCondition> = {
  truth({ id }, answers, { policy }) {
    return truthOfJudged(answers[selfCheckKey(policy, id)]);
  },
  compile: ({ id }, negated, build) => [build.judged(id, negated)],
  describe: (leaf) => lineOfLeaf(leaf, leaf.says, 'person'),
  judged: ({ id, says, within }) => ({ id, says, within }),
};
