import { ruleGroundKey } from '../../eligibility/rule-book.ts';
import { clauseName } from '../../schema/clause-name.ts';
import type { Quiz } from './quiz-state.ts';

interface Props {
  quiz: Quiz;
  root: string;
  policy: string;
  provision: string;
}

/** A link to what a statement stands on, named by its clause, with the phrase as its title. */
export function GroundLink({ quiz, root, policy, provision }: Props) {
  const ground = quiz.ways.grounds[ruleGroundKey(policy, provision)];
  if (!ground) return null;
  return (
    <a
      class="locator"
      href={`${root}policies/${policy}/#${provision}`}
      target="_blank"
      rel="noopener"
      title={ground.quote ? `“${ground.quote}”` : ground.summary}
    >
      {clauseName(ground.clause)}
      <span class="visually-hidden">：{ground.summary}（新标签页）</span>
    </a>
  );
}
