import type { Truth } from '../schema/conditions/truth.ts';

/** How a truth is shown: a shape beside the word, so that colour never carries the meaning alone. */
export interface TruthMark {
  shape: string;
  word: string;
}

/** Of a condition. */
export const TRUTH_MARKS = {
  met: { shape: '✓', word: '符合' },
  unmet: { shape: '✕', word: '不符合' },
  unanswered: { shape: '？', word: '还不知道' },
  silent: { shape: '◌', word: '没有写明' },
} as const satisfies Record<Truth, TruthMark>;

/** Of bare words that name no condition: nobody can tick them. */
export const UNSPECIFIED_MARK: TruthMark = { shape: '◌', word: '没有写是哪些' };

/** Of what a list settles that is not held here: the text does say it, there. */
export const UNHELD_LIST_MARK: TruthMark = { shape: '◌', word: '名单没有收录' };

/** Of what a direction speaks of: it gives nobody a right, so that it is shown and not asked. */
export const NOT_ASKED_MARK: TruthMark = { shape: '·', word: '没有问' };

/** Of what shuts a person out: there, met is bad, and what is not so needs no tick. */
export const BAR_MARKS = {
  met: { shape: '✕', word: '有这种情形' },
  unmet: { shape: '–', word: '没有这种情形' },
  unanswered: { shape: '？', word: '有没有这种情形，还不知道' },
  silent: { shape: '◌', word: '没有写明' },
} as const satisfies Record<Truth, TruthMark>;
