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
  const scores = new Map<string, { score: number; waiting: { rule: Rule; open: number }[] }>();
  for (const rule of relevant) {
    const open = openQuestions(rule, answers, rules);
    for (const id of open) {
      const entry = scores.get(id) ?? { score: 0, waiting: [] };
      entry.score += 1 / open.length;
      entry.waiting.push({ rule, open: open.length });
      scores.set(id, entry);
    }
  }
  const [best] = [...scores].sort(([a, first], [b, second]) => second.score - first.score || (a < b ? -1 : 1));
  const question = best && rules.questionById.get(best[0]);
  return question && { question, for: best[1].waiting.sort((a, b) => a.open - b.open).map(({ rule }) => rule) };
}

/** At most how many questions can still be asked: those that can still change some decision. */
export function countOpenQuestions(relevant: readonly Rule[], answers: Answers, rules: CompiledRules): number {
  return new Set(relevant.flatMap((rule) => openQuestions(rule, answers, rules))).size;
}
