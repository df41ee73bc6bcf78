import type { Question } from '../schema/question.ts';
import type { Answers } from './answer.ts';
import { openOnceJudged, openQuestions } from './decide.ts';
import { questionScreens } from './question-screens.ts';
import type { Rule } from './rule.ts';
import type { CompiledRules } from './rule-set.ts';
import { validityOn } from './rule-validity.ts';

/** A question worth asking, with the rules whose decision it can change. */
export interface NextQuestion {
  question: Question;
  /** The rules that wait for it: those that have not ended first, and of these those nearest to a decision. */
  for: Rule[];
}

/** How much more a question counts that can refuse than one whose answers at most leave the text open. */
const REFUSING = 2;

/**
 * The question to ask next: the most decisive of those whose answer can still change a decision; undefined where
 * none can. A rule counts for a question the more, the fewer questions it still waits for, and twice where an answer can
 * refuse: after that nothing more is asked for the rule. Of equally decisive questions the one that stands first in the
 * conditions comes first: authors write what a person is before what follows from it. What is `after` another question
 * waits for that one, and is asked on wish only where that one is not known: `isPutOff`. Years `since` a day wait for the day, which
 * tells them.
 *
 * Last of all comes what stands in bars only, since it asks after somebody's faults; before it, given a day, what only
 * rules wait for whose plan has ended by then.
 * @param day the day that is asked about, `YYYY-MM-DD`; without one, no rule counts as ended
 * @param asksAll true to ask what is put off as well, and what 不知道 hides (`openOnceJudged`)
 */
export function nextQuestion(
  relevant: readonly Rule[],
  answers: Answers,
  rules: CompiledRules,
  day?: string,
  asksAll = false,
): NextQuestion | undefined {
  const waiting = relevant.map((rule) => ({
    rule,
    open: (asksAll ? openOnceJudged : openQuestions)(rule, answers, rules),
    ended: day !== undefined && validityOn(rule, day) === 'ended',
  }));
  const standings = new Map<string, QuestionWeight>();
  for (const { rule, open, ended } of waiting) {
    rules.compiledOf(rule).questions.forEach(({ id, refuses, bars }, place) => {
      if (!open.includes(id) || (!asksAll && isPutOff(id, answers, rules))) return;
      const so = standings.get(id) ?? { bars: true, ended: true, score: 0, place: Number.POSITIVE_INFINITY };
      standings.set(id, {
        bars: so.bars && bars,
        ended: so.ended && ended,
        score: so.score + (refuses ? REFUSING : 1) / open.length,
        place: Math.min(so.place, place),
      });
    });
  }
  // What another answer can make idle, or tells as well, waits for it.
  const ready = [...standings].filter(
    ([id]) => !before(rules.questionById.get(id)).some((other) => standings.has(other)),
  );
  const [best] = ready.sort(
    ([a, first], [b, second]) =>
      Number(first.bars) - Number(second.bars) ||
      Number(first.ended) - Number(second.ended) ||
      rounded(second.score) - rounded(first.score) ||
      first.place - second.place ||
      (a < b ? -1 : 1),
  );
  const question = best && rules.questionById.get(best[0]);
  if (!question) return undefined;
  const rulesFor = waiting
    .filter(({ open }) => open.includes(question.id))
    .sort((a, b) => Number(a.ended) - Number(b.ended) || a.open.length - b.open.length);
  return { question, for: rulesFor.map(({ rule }) => rule) };
}

/** The questions that are asked before one, where they are asked at all. */
const before = (question: Question | undefined): string[] =>
  question ? [question.after ?? [], question.kind === 'number' ? (question.since ?? []) : []].flat() : [];

/** What speaks for asking a question now, over all the rules that wait for it. */
interface QuestionWeight {
  /** It stands in bars only. */
  bars: boolean;
  /** Only rules wait for it whose plan has ended. */
  ended: boolean;
  score: number;
  /** The first place that it has among a rule's questions. */
  place: number;
}

/** Sums of the same fractions differ in their last digits by the order in which they were added up. */
const rounded = (score: number) => Math.round(score * 1e6);

/**
 * At most how many screens can still come: those of the questions that can still change some decision.
 * @param asksAll true to count these as well
 */
export function countOpenQuestions(
  relevant: readonly Rule[],
  answers: Answers,
  rules: CompiledRules,
  asksAll = false,
): number {
  const open = relevant.flatMap((rule) => (asksAll ? openOnceJudged : openQuestions)(rule, answers, rules));
  return questionScreens(
    open.filter((id) => asksAll || !isPutOff(id, answers, rules)),
    rules,
  ).length;
}

/**
 * Ids of the questions that were answered 不知道 and because of which something that can still change a decision is not asked: what
 * is put off after them, or what they hide together with a judgement.
 */
export function puttingOff(relevant: readonly Rule[], answers: Answers, rules: CompiledRules): string[] {
  const found = relevant.flatMap((rule) => {
    const open = openQuestions(rule, answers, rules);
    const hidden = openOnceJudged(rule, answers, rules).filter((id) => !open.includes(id));
    const unsure = rules.compiledOf(rule).questions.flatMap(({ id }) => (answers[id] === null ? id : []));
    const before = open
      .filter((id) => isPutOff(id, answers, rules))
      .map((id) => rules.questionById.get(id)?.after ?? '');
    return [...before, ...(hidden.length > 0 ? unsure : [])];
  });
  return [...new Set(found)];
}

/**
 * Whether a question is put off: it is `after` one that was answered 不知道. Who does not know whether they want to move is not asked
 * with whom. The decisions that wait for it stay open.
 */
function isPutOff(id: string, answers: Answers, { questionById }: CompiledRules): boolean {
  const after = questionById.get(id)?.after;
  return after !== undefined && answers[after] === null;
}
