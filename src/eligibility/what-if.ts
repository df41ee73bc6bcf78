import type { Answer, Answers } from './answer.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import type { CompiledRules, Rule } from './rule-set.ts';

/** A rule whose decision one changed answer turns. */
export interface Turned {
  rule: Rule;
  from: Decision;
  to: Decision;
}

/** What changing a single answer would change; nothing else about the person is touched. */
export function whatIf(
  relevant: readonly Rule[],
  answers: Answers,
  change: { question: string; answer: Answer },
  rules: CompiledRules,
): Turned[] {
  const changed = { ...answers, [change.question]: change.answer };
  return relevant.flatMap((rule) => {
    const from = decide(rule, answers, rules);
    const to = decide(rule, changed, rules);
    return from === to ? [] : [{ rule, from, to }];
  });
}
