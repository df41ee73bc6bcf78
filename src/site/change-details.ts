import { headlineNameOf } from '../eligibility/headline-words.ts';
import type { Aspect } from '../history/fingerprints.ts';
import type { Change } from '../history/history.ts';
import { aspectWord, NOT_KEPT, valueChanges } from '../history/words.ts';
import { formatDay } from '../schema/format-day.ts';

/** Lines shown of one aspect, and personas of one change; the data have them all. */
const MOST_LINES = 6;
const MOST_CASES = 5;

/** From what to what something changed, as a reader is shown it. */
export interface ChangeDetails {
  /** `left`: how many lines are left out. */
  values: { word: string; before: string[]; after: string[]; left: number }[];
  /** That old words were not kept, where they were not: of all, or of which aspects. */
  notKept: string | null;
  /** For whom a rule comes to something else, and how many they are. */
  verdicts: { says: string; cases: { who: string; before: string; after: string }[] } | null;
}

/** What there is to show of a change, cut to what a page bears. */
export function changeDetails(change: Change): ChangeDetails {
  const told = valueChanges(change);
  const unkept = told.filter(({ before }) => before === null).map(({ word }) => word);
  const notKept =
    unkept.length === 0 ? null : unkept.length === told.length ? NOT_KEPT : `${unkept.join('、')}的${NOT_KEPT}`;
  const values = told.flatMap(({ word, before, after }) => {
    // Where only what has no words changed, `aspectsInWords` says so.
    if (!before || !after || before.length + after.length === 0) return [];
    const left = Math.max(0, before.length - MOST_LINES) + Math.max(0, after.length - MOST_LINES);
    return [{ word, before: before.slice(0, MOST_LINES), after: after.slice(0, MOST_LINES), left }];
  });
  const verdicts = change.change === 'changed' ? (change.verdicts ?? []) : [];
  if (verdicts.length === 0) return { values, notKept, verdicts: null };
  const shown = verdicts.slice(0, MOST_CASES);
  const left = verdicts.length - shown.length;
  return {
    values,
    notKept,
    verdicts: {
      says: `测资格的假想人里，${verdicts.length} 个的结论变了${left > 0 ? `，这里列 ${shown.length} 个` : ''}：`,
      cases: shown.map(({ who, day, before, after }) => ({
        who: `${who.replace(/。$/, '')}（按${formatDay(day)}算）：`,
        before: headlineNameOf(before),
        after: headlineNameOf(after),
      })),
    },
  };
}

/** In what something changed, in words: `改了所引原话、数字（旧值没有留存）`; undefined where it came or went. */
export function aspectsInWords(change: Change): string | undefined {
  if (change.change !== 'changed') return undefined;
  const { notKept } = changeDetails(change);
  // What differs then is their order, or something of which no words are kept.
  const isUnsaid = (aspect: Aspect) =>
    valueChanges(change).some(({ of, before, after }) => of === aspect && before?.length === 0 && after?.length === 0);
  const words = change.in.map(
    (aspect) => `${aspectWord(aspect, change.what)}${isUnsaid(aspect) ? '（留存的字句没有变）' : ''}`,
  );
  return `改了${words.join('、')}${notKept ? `（${notKept}）` : ''}`;
}

/** What is said where not all lines are shown. */
export const leftInWords = (left: number) => (left > 0 ? `（还有 ${left} 句，在数据里）` : '');
