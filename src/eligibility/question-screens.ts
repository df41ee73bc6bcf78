import type { Question, QuestionOfSeveral } from '../schema/question.ts';
import type { Together } from '../schema/together.ts';
import type { Answer, Answers } from './answer.ts';
import type { CompiledRules } from './rule-set.ts';

/** The screen that asks a question together with others; undefined where it is asked alone. */
export const togetherOf = (question: Question): Together | undefined =>
  'together' in question ? question.together : undefined;

/** The question by which the screen that asks a question is named: the first of those that are asked together. */
export function screenOf(id: string, { questions, questionById }: Pick<CompiledRules, 'questions' | 'questionById'>) {
  const question = questionById.get(id);
  const together = question && togetherOf(question);
  return together === undefined ? id : (questions.find((other) => togetherOf(other) === together)?.id ?? id);
}

/** The screens of some questions, each once, in order of its first. */
export const questionScreens = (
  ids: readonly string[],
  rules: Pick<CompiledRules, 'questions' | 'questionById'>,
): string[] => [...new Set(ids.map((id) => screenOf(id, rules)))];

/**
 * The questions that a screen asks: of those that are asked together, what is still open or was answered before.
 * @param open ids of the questions that can still change a decision
 */
export function questionsOn(
  id: string,
  open: ReadonlySet<string>,
  answers: Answers,
  { questions, questionById }: Pick<CompiledRules, 'questions' | 'questionById'>,
): Question[] {
  const question = questionById.get(id);
  const together = question && togetherOf(question);
  if (together === undefined) return question ? [question] : [];
  return questions.filter(
    (other) => togetherOf(other) === together && (open.has(other.id) || answers[other.id] !== undefined),
  );
}

/** What somebody chose on a screen that asks several questions: options of theirs, that none is true, or 不知道. */
export type ChosenTogether = 'none' | 'unknown' | readonly { question: string; option: string }[];

/**
 * The answers that a choice on a screen of several questions comes to. A question none of whose options was chosen is answered with
 * what stands for nothing: the option that has no name among the others, or none of several.
 * @example // for spouse and children: chosen 配偶 → { 'family-spouse': ['yes-spouse'], 'family-children': [] }
 */
export function answersTogether(asked: readonly QuestionOfSeveral[], chosen: ChosenTogether): Record<string, Answer> {
  return Object.fromEntries(
    asked.map((question): [string, Answer] => {
      if (chosen === 'unknown') return [question.id, null];
      const own = question.options.flatMap(({ id }) =>
        chosen !== 'none' && chosen.some((one) => one.question === question.id && one.option === id) ? id : [],
      );
      return [question.id, own.length > 0 ? own : nothingOf(question)];
    }),
  );
}

/** The choice that answers come from; undefined where not all have been given. */
export function chosenTogether(asked: readonly QuestionOfSeveral[], answers: Answers): ChosenTogether | undefined {
  const given = asked.map(({ id }) => answers[id]);
  if (given.length === 0 || given.includes(undefined)) return undefined;
  if (given.every((answer) => answer === null)) return 'unknown';
  const chosen = asked.flatMap((question) => {
    const answer = answers[question.id];
    const named = question.options.filter(({ among }) => among !== undefined).map(({ id }) => id);
    return named
      .filter((id) => Array.isArray(answer) && answer.includes(id))
      .map((option) => ({ question: question.id, option }));
  });
  return chosen.length > 0 ? chosen : given.includes(null) ? undefined : 'none';
}

const nothingOf = (question: QuestionOfSeveral): Answer =>
  question.kind === 'several' ? [] : question.options.filter(({ among }) => among === undefined).map(({ id }) => id);
