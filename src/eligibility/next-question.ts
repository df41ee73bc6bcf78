import type { Question } from '../schema/question.ts';
import type { Answers } from './answer.ts';
import { canMatter, decideOnce } from './decide.ts';
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
  for (const { question, waiting } of rankedQuestions(relevant, answers, rules)) {
    const matters = waiting.filter((rule) => canMatter(question.id, rule, answers, rules));
    if (matters.length > 0) return { question, for: matters };
  }
  return undefined;
}

/** At most how many questions can still be asked: those that can still change some decision. */
export function countOpenQuestions(relevant: readonly Rule[], answers: Answers, rules: CompiledRules): number {
  return rankedQuestions(relevant, answers, rules).filter(({ question, waiting }) =>
    waiting.some((rule) => canMatter(question.id, rule, answers, rules)),
  ).length;
}

function rankedQuestions(
  relevant: readonly Rule[],
  answers: Answers,
  rules: CompiledRules,
): { question: Question; waiting: Rule[] }[] {
  const scores = new Map<string, { score: number; waiting: { rule: Rule; open: number }[] }>();
  for (const rule of relevant) {
    if (decideOnce(rule, answers, rules.optionOrder) !== 'unanswered') continue;
    const open = (rules.questionsOf.get(rule) ?? []).filter((id) => answers[id] === undefined);
    for (const id of open) {
      const entry = scores.get(id) ?? { score: 0, waiting: [] };
      entry.score += 1 / open.length;
      entry.waiting.push({ rule, open: open.length });
      scores.set(id, entry);
    }
  }
  return [...scores]
    .sort(([a, first], [b, second]) => second.score - first.score || (a < b ? -1 : 1))
    .flatMap(([id, { waiting }]) => {
      const question = rules.questionById.get(id);
      const nearest = waiting.sort((a, b) => a.open - b.open).map(({ rule }) => rule);
      return question ? [{ question, waiting: nearest }] : [];
    });
}
