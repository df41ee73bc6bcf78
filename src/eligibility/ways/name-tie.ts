import type { Question } from '../../schema/question.ts';
import type { Tie } from '../../schema/tie.ts';
import { TIE_QUESTIONS } from '../../schema/tie-questions.ts';
import type { Rule } from '../rule.ts';
import { tieWords } from '../tie-words.ts';
import type { Verdict } from '../verdict.ts';

/** How one must belong to the place, with the name that the question gives it. */
export function tieOf({ rule }: Verdict, questions: readonly Question[]): string {
  return !rule.tie || 'open' in rule.tie ? '' : tieTold(rule.tie, rule, questions);
}

function tieTold(tie: Extract<Tie, { requires: unknown }>, { place, source }: Rule, questions: readonly Question[]) {
  const asked = tie.requires.map((kind) => TIE_QUESTIONS[kind]);
  const options = questions.flatMap((question) =>
    asked.some((id) => id === question.id) && question.kind === 'one' ? question.options : [],
  );
  return tieWords(tie, options.find(({ id }) => id === place)?.label ?? '这里', source);
}

/** Of whom it is not written whether they count: who belongs to the place in no way, or not in the one way that it is about. */
export function untiedOf(rule: Rule, questions: readonly Question[]): string {
  const open = rule.tie && 'open' in rule.tie ? rule.tie.open : [];
  return open.length === 1 ? `不${tieTold({ requires: open, because: rule.grants }, rule, questions)}的人` : '外地人';
}
