import type { ValidityState } from '../schema/validity-state.ts';

/** Marks that follow from the day. */
const STATE_MARKS: Partial<Record<ValidityState, string>> = {
  ended: '已结束',
  'not-yet': '尚未生效',
  unsettled: '期限算不定',
  'text-not-seen': '只见报道',
};

/** What a short value bears for the validity of its document, in a word; undefined where it bears nothing. */
export const stateMark = (state: string): string | undefined => STATE_MARKS[state as ValidityState];

/** A short value in one line, never without its marks: `高级工起（有条件 · 已结束）`; null where there is none. */
export function shortWords({ says, marks }: { says: string; marks: readonly string[] }): string | null {
  if (says === '') return null;
  return marks.length > 0 ? `${says}（${marks.join(' · ')}）` : says;
}
