import { openQuestion } from '../../schema/open-question.ts';
import { ruleGroundKey } from '../rule-book.ts';
import { unsettledLeaves, type Verdict } from '../verdict.ts';
import type { Asked, WayBook } from './way-parts.ts';

/** What the text leaves open of just this person, as questions, each once. */
export function silences({ rule, explanation }: Verdict, grounds: WayBook['grounds']): Asked[] {
  const asked = unsettledLeaves(explanation).flatMap(({ leaf, truth }): Asked[] => {
    if (truth !== 'silent') return [];
    const own = leaf.kind === 'text-silent' ? leaf.says.replace(/。$/, '') : '';
    const ground = grounds[ruleGroundKey(rule.policy, leaf.because)];
    const says = openQuestion(own) ?? openQuestion(ground?.summary ?? '');
    return says && ground ? [{ says, because: leaf.because, clauses: [ground.clause] }] : [];
  });
  return asked.filter(({ says }, at) => asked.findIndex((other) => other.says === says) === at);
}
