import type { Answer, Answers } from '../../eligibility/answer.ts';
import { headlineWords } from '../../eligibility/headline-words.ts';
import type { Verdict } from '../../eligibility/verdict.ts';
import { groupBy } from '../../language/group-by.ts';
import { sourceWords } from '../../schema/source-words.ts';
import type { Quiz, View } from './quiz-state.ts';
import { VerdictCard } from './VerdictCard.tsx';

interface Props {
  quiz: Quiz;
  root: string;
  view: View;
  answers: Answers;
  onSelfCheck: (key: string, answer: Answer | undefined) => void;
}

/** The chosen topics that the documents of a chosen place are not about. */
export function NotAbout({ quiz, view }: Pick<Props, 'quiz' | 'view'>) {
  const leftOut = (policy: string) => {
    const { speaker, leavesOut } = sourceWords(quiz.book.documents[policy]?.source ?? 'official');
    return `${speaker}${leavesOut}`;
  };
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.name;
  return (
    <>
      {view.notAbout.map(({ place, policy, topic }) => (
        <p class="banner" key={`${place}-${topic}`}>
          {nameOf(quiz.book.places, place)}的{leftOut(policy)}
          {nameOf(quiz.book.topics, topic)}
          。不拿别处的规定代替。
        </p>
      ))}
    </>
  );
}

/** All verdicts under their headlines, the near misses first among the unmet. */
export function VerdictGroups({ quiz, root, view, answers, onSelfCheck }: Props) {
  const groups = groupBy(view.verdicts, (verdict: Verdict) => headlineWords(verdict, { short: true }));
  return (
    <>
      {[...groups].map(([words, verdicts]) => (
        <section key={words} class="quiz-group">
          <h3>
            {words}（{verdicts.length}）
          </h3>
          <div class="benefits">
            {verdicts.map((verdict) => (
              <VerdictCard
                key={verdict.rule.key}
                quiz={quiz}
                root={root}
                verdict={verdict}
                answers={answers}
                onSelfCheck={onSelfCheck}
              />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
