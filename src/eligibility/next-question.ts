import type { Question } from '../schema/question.ts';
import type { Answers } from './answer.ts';
import { openQuestions } from './decide.ts';
import type { CompiledRules, Rule } from './rule-set.ts';

/** A question worth asking, with the rules whose decision it can change. */
export interface NextQuestion {
  question: Question;
  /** The rules that wait for it, those nearest to a decision first. */
  for: Rule[];
}

/**
 * The question to ask next: the most decisive of those whose answer can still change a decision; undefined where
 * none can. A rule counts for a question the more, the fewer questions it still waits for.
 */
export function nextQuestion(
  relevant: readonly Rule[],
  answers: Answers,
  rules: CompiledRules,
): NextQuestion | undefined {
  const waits = relevant.map((rule) => openQuestions(rule, answers, rules));
  const scores = new Map<string, number>();
  for (const open of waits) for (const id of open) scores.set(id, (scores.get(id) ?? 0) + 1 / open.length);
  const [best] = [...scores].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  const question = best && rules.questionById.get(best[0]);
  if (!question) return undefined;
  const waiting = relevant.flatMap((rule, index) => {
    const open = waits[index] ?? [];
    return open.includes(question.id) ? [{ rule, open: open.length }] : [];
  });
  return { question, for: waiting.sort((a, b) => a.open - b.open).map(({ rule }) => rule) };
}

/** At most how many questions can still be asked: those that can still change some decision. */
export function countOpenQuestions(relevant: readonly Rule[], answers: Answers, rules: CompiledRules): number {
  return new Set(relevant.flatMap((rule) => openQuestions(rule, answers, rules))).size;
}
