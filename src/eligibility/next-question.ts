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
 * none can. A rule counts for a question the more, the fewer questions it still waits for. Of equally decisive questions
 * the one that stands first in the conditions comes first: authors write what a person is before what follows from it.
 */
export function nextQuestion(
  relevant: readonly Rule[],
  answers: Answers,
  rules: CompiledRules,
): NextQuestion | undefined {
  const waits = relevant.map((rule) => openQuestions(rule, answers, rules));
  const open = new Map<string, { score: number; place: number }>();
  relevant.forEach((rule, index) => {
    const ids = rules.circuits.get(rule)?.questions.map(({ id }) => id) ?? [];
    for (const id of waits[index] ?? []) {
      const { score, place } = open.get(id) ?? { score: 0, place: Number.POSITIVE_INFINITY };
      open.set(id, { score: score + 1 / (waits[index]?.length ?? 1), place: Math.min(place, ids.indexOf(id)) });
    }
  });
  const [best] = [...open].sort(
    ([a, first], [b, second]) =>
      rounded(second.score) - rounded(first.score) || first.place - second.place || (a < b ? -1 : 1),
  );
  const question = best && rules.questionById.get(best[0]);
  if (!question) return undefined;
  const waiting = relevant.flatMap((rule, index) => {
    const open = waits[index] ?? [];
    return open.includes(question.id) ? [{ rule, open: open.length }] : [];
  });
  return { question, for: waiting.sort((a, b) => a.open - b.open).map(({ rule }) => rule) };
}

/** Sums of the same fractions differ in their last digits by the order in which they were added up. */
const rounded = (score: number) => Math.round(score * 1e6);

/** At most how many questions can still be asked: those that can still change some decision. */
export function countOpenQuestions(relevant: readonly Rule[], answers: Answers, rules: CompiledRules): number {
  return new Set(relevant.flatMap((rule) => openQuestions(rule, answers, rules))).size;
}
