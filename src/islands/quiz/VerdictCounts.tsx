import { headlineWords } from '../../eligibility/headline-words.ts';
import type { Verdict } from '../../eligibility/verdict.ts';
import { groupBy } from '../../language/group-by.ts';

/** How many verdicts there are of each kind, announced whenever an answer changes it. */
export function VerdictCounts({ verdicts }: { verdicts: readonly Verdict[] }) {
  const groups = groupBy(verdicts, (verdict) => headlineWords(verdict, { short: true }));
  return (
    <p class="visually-hidden" role="status">
      {[...groups].map(([words, group]) => `${words}：${group.length} 项`).join('；')}
    </p>
  );
}
