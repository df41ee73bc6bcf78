import { headlineWords } from '../../eligibility/headline-words.ts';
import type { Verdict } from '../../eligibility/verdict.ts';
import { groupBy } from '../../language/group-by.ts';
import type { Quiz } from './quiz-state.ts';
import { VerdictCounts } from './VerdictCounts.tsx';

interface Props {
  quiz: Quiz;
  verdicts: readonly Verdict[];
}

/** What the answers so far come to, beside the question; changes are announced. */
export function VerdictSummary({ quiz, verdicts }: Props) {
  const groups = groupBy(verdicts, (verdict) => headlineWords(verdict, { short: true }));
  return (
    <aside class="quiz-summary" aria-label="目前的结论">
      <h3>目前的结论</h3>
      <VerdictCounts verdicts={verdicts} />
      {[...groups].map(([words, group]) => (
        <details key={words} open={group.length <= 4}>
          <summary>
            {words}（{group.length}）
          </summary>
          <ul>
            {group.map(({ rule }) => (
              <li key={rule.key}>
                {quiz.book.places.find(({ id }) => id === rule.place)?.shortName}：{rule.title}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </aside>
  );
}
