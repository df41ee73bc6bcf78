/**
 * What the quiz must say, worked out the slow way: every completion of the answers is written down and evaluated.
 * Nothing here uses the engine.
 */
import type { Answer, Answers } from '../../../src/eligibility/answer.ts';
import type { Condition, QuestionCondition } from '../../../src/schema/condition.ts';
import { leavesOf } from '../../../src/schema/leaves-of.ts';
import type { Question } from '../../../src/schema/question.ts';

export type OracleTruth = 'met' | 'unmet' | 'unanswered' | 'silent';
export type OracleDecision = OracleTruth | 'barred';

/** The parts of a rule that decide. */
export interface OracleRule {
  policy: string;
  conditions: Condition;
  bars: readonly Condition[];
}

/** What decides first among parts. */
const ORDER = {
  all: ['unmet', 'unanswered', 'silent', 'met'],
  any: ['met', 'unanswered', 'silent', 'unmet'],
} as const satisfies Record<string, readonly OracleTruth[]>;

/** The truth of a condition for answers as they stand; whatever is not among them is unanswered. */
export function oracleTruth(
  condition: Condition,
  answers: Answers,
  policy: string,
  questions: readonly Question[],
): OracleTruth {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const order: readonly OracleTruth[] = ORDER[condition.kind];
      let decisive = order.length - 1;
      for (const part of condition.of) {
        decisive = Math.min(decisive, order.indexOf(oracleTruth(part, answers, policy, questions)));
        if (decisive === 0) break;
      }
      return order[decisive] ?? 'unanswered';
    }
    case 'not': {
      const inner = oracleTruth(condition.of, answers, policy, questions);
      if (inner === 'met') return 'unmet';
      return inner === 'unmet' ? 'met' : inner;
    }
    case 'text-silent':
      return 'silent';
    case 'unspecified':
      return 'met';
    case 'list': {
      if (condition.state !== 'held') return 'silent';
      const judged = answers[`check:${policy}:${condition.id}`];
      if (judged === undefined || judged === null) return 'unanswered';
      return String(judged) === 'yes' ? 'met' : 'unmet';
    }
    case 'points':
    case 'self-check': {
      const id = condition.kind === 'points' ? `points-${condition.total}` : condition.id;
      const [judged] = [answers[`check:${policy}:${id}`]].flat();
      if (judged === undefined || judged === null || judged === 'open') return 'unanswered';
      if (judged === 'silent') return 'silent';
      return judged === 'yes' ? 'met' : 'unmet';
    }
    case 'question': {
      const question = questionIn(questions, condition.question);
      const answer = answers[condition.question];
      if (!question || answer === undefined || answer === null) return 'unanswered';
      return truthOfAnswer(condition, question, answer);
    }
  }
}

const byId = new WeakMap<readonly Question[], Map<string, Question>>();

function questionIn(questions: readonly Question[], id: string): Question | undefined {
  const known = byId.get(questions) ?? new Map(questions.map((question) => [question.id, question]));
  byId.set(questions, known);
  return known.get(id);
}

type Truths = Map<NonNullable<Answer>, OracleTruth>;
/** What each answer was found to come to: of millions of completions most give the same few answers to a comparison. */
const found = new WeakMap<QuestionCondition, { question: Question; truths: Truths }>();

function truthOfAnswer(condition: QuestionCondition, question: Question, answer: NonNullable<Answer>): OracleTruth {
  const before = found.get(condition);
  const { truths } = before?.question === question ? before : { truths: new Map() as Truths };
  const truth = truths.get(answer) ?? compare(condition, question, answer);
  truths.set(answer, truth);
  if (truths !== before?.truths) found.set(condition, { question, truths });
  return truth;
}

/** What an answer comes to in a comparison. */
function compare(condition: QuestionCondition, question: Question, answer: NonNullable<Answer>): OracleTruth {
  // At a number of which no words say whether it belongs to the range, nothing is said.
  const end = Object.entries(condition.test).find(([name]) => name === 'from' || name === 'to')?.[1];
  if (end !== undefined && condition.edge === 'not-written' && Number(answer) === Number(end)) return 'silent';
  const outcomes = new Set(meanings(question, answer).map((one) => passes(condition, question, one)));
  if (outcomes.size > 1) return 'unanswered';
  return outcomes.has(true) ? 'met' : condition.otherwise === 'text-silent' ? 'silent' : 'unmet';
}

/** What an answer can mean: a date that names only a month or a year any of its days, several places any of them. */
function meanings(question: Question, answer: NonNullable<Answer>): NonNullable<Answer>[] {
  if (question.kind === 'one' && Array.isArray(answer)) return answer.map((id) => [id]);
  if (question.kind !== 'date' || String(answer).length === 10) return [answer];
  const days: string[] = [];
  const year = Number(String(answer).slice(0, 4));
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
    const text = new Date(day).toISOString().slice(0, 10);
    if (text.startsWith(String(answer))) days.push(text);
  }
  return days;
}

function passes({ test, edge }: QuestionCondition, question: Question, answer: NonNullable<Answer>): boolean {
  const [name, value] = Object.entries(test)[0] ?? [];
  const wanted = [value].flat().map(String);
  const given = [answer].flat().map(String);
  const rank = (id: string) =>
    question.kind === 'one' ? question.options.findIndex((option) => option.id === id) : Number(id);
  const [first = ''] = given;
  const [bound = ''] = wanted;
  switch (name) {
    case 'is':
    case 'includesAny':
      return given.some((id) => wanted.includes(id));
    case 'includesAll':
      return wanted.every((id) => given.includes(id));
    case 'atLeast':
      return rank(first) >= rank(bound);
    case 'atMost':
      return rank(first) <= rank(bound);
    case 'lessThan':
      return rank(first) < rank(bound);
    case 'moreThan':
      return rank(first) > rank(bound);
    case 'from':
      return edge === 'included' ? rank(first) >= rank(bound) : rank(first) > rank(bound);
    case 'to':
      return edge === 'included' ? rank(first) <= rank(bound) : rank(first) < rank(bound);
    case 'onOrAfter':
      return Date.parse(first) >= Date.parse(bound);
    case 'before':
      return Date.parse(first) < Date.parse(bound);
    default:
      throw new Error(`There is no comparison ${name}`);
  }
}

/** What a rule comes to for answers as they stand. */
export function decisionOn(rule: OracleRule, answers: Answers, questions: readonly Question[]): OracleDecision {
  const conditions = oracleTruth(rule.conditions, answers, rule.policy, questions);
  const bars = rule.bars.map((bar) => oracleTruth(bar, answers, rule.policy, questions));
  if (conditions === 'unmet') return 'unmet';
  if (bars.includes('met')) return 'barred';
  const both = [conditions, ...bars];
  if (both.includes('unanswered')) return 'unanswered';
  return both.includes('silent') ? 'silent' : 'met';
}

/** Ids of the questions in a rule. */
export function questionsIn(rule: OracleRule): string[] {
  const text = JSON.stringify([rule.conditions, rule.bars]);
  return [...new Set([...text.matchAll(/"question":"([^"]+)"/g)].map(([, id]) => id ?? ''))];
}

/** Every answer to a question that is worth trying for a rule: all there are, or all around the days it names. */
export function everyAnswer(question: Question, rule: OracleRule): NonNullable<Answer>[] {
  const text = JSON.stringify([rule.conditions, rule.bars]);
  switch (question.kind) {
    case 'one':
      return question.options.map(({ id }) => [id]);
    case 'several': {
      const named = question.options.filter(({ id }) => text.includes(`"${id}"`)).map(({ id }) => id);
      const other = question.options.find(({ id }) => !named.includes(id));
      return [...named, ...(other ? [other.id] : [])].reduce<string[][]>(
        (sets, id) => sets.flatMap((set) => [set, [...set, id]]),
        [[]],
      );
    }
    case 'number':
      return Array.from({ length: question.maximum - question.minimum + 1 }, (_, at) => question.minimum + at);
    case 'date': {
      const named = [...text.matchAll(/"(?:onOrAfter|before)":"([^"]+)"/g)].map(([, day]) => Date.parse(day ?? ''));
      const around = named.flatMap((day) => [day - 86_400_000, day, day + 86_400_000]);
      return [...new Set(around.map((day) => new Date(day).toISOString().slice(0, 10)))];
    }
  }
}

/** Of the answers worth trying one of each kind that the rule's comparisons tell apart: the others come to the same. */
export function tellingAnswers(question: Question, rule: OracleRule): NonNullable<Answer>[] {
  const comparisons = [rule.conditions, ...rule.bars]
    .flatMap(leavesOf)
    .filter((leaf) => leaf.kind === 'question' && leaf.question === question.id);
  const told = new Map<string, NonNullable<Answer>>();
  for (const answer of everyAnswer(question, rule)) {
    const truths = comparisons.map((leaf) => oracleTruth(leaf, { [question.id]: answer }, rule.policy, [question]));
    if (!told.has(truths.join())) told.set(truths.join(), answer);
  }
  return [...told.values()];
}

/**
 * All ways to answer the questions of a rule that have not been asked. 不知道 stays as it is.
 * @param answersTo the answers that are tried of each question
 */
export function completionsOf(
  rule: OracleRule,
  answers: Answers,
  questions: readonly Question[],
  answersTo = everyAnswer,
): Answers[] {
  const asked = questionsIn(rule);
  return questions
    .filter(({ id }) => answers[id] === undefined && asked.includes(id))
    .reduce<Answers[]>(
      (all, question) =>
        answersTo(question, rule).flatMap((answer) => all.map((one) => ({ ...one, [question.id]: answer }))),
      withOnePlace(answers, questions),
    );
}

/** Answers of which each gives one place where several were given: one of them is meant. */
function withOnePlace(answers: Answers, questions: readonly Question[]): Answers[] {
  return questions
    .filter(({ id, kind }) => kind === 'one' && Array.isArray(answers[id]))
    .reduce<Answers[]>(
      (all, { id }) => all.flatMap((one) => [answers[id]].flat().map((place) => ({ ...one, [id]: [String(place)] }))),
      [answers],
    );
}

/** Unmet or barred is no either way: several decisions come to one where they are the same, or all are a no. */
function inOne(decisions: ReadonlySet<OracleDecision>): OracleDecision | undefined {
  const [first] = decisions;
  if (decisions.size === 1) return first;
  return [...decisions].every((decision) => decision === 'unmet' || decision === 'barred') ? 'barred' : undefined;
}

/** The decision that all completions share; unanswered where they differ. */
export function exactDecision(rule: OracleRule, answers: Answers, questions: readonly Question[]): OracleDecision {
  const found = completionsOf(rule, answers, questions).map((one) => decisionOn(rule, one, questions));
  return inOne(new Set(found)) ?? 'unanswered';
}

/** The unasked questions on which the decision depends in some completion of all the others. */
export function questionsThatMatter(
  rule: OracleRule,
  answers: Answers,
  questions: readonly Question[],
  answersTo = everyAnswer,
): string[] {
  const completions = completionsOf(rule, answers, questions, answersTo);
  const decided = completions.map((one) => decisionOn(rule, one, questions));
  const keys = Object.keys(completions[0] ?? {});
  // A completion as a number, each answer a digit: without one digit it names those that differ in that answer alone.
  const values = keys.map((key) => [...new Set(completions.map((one) => String(one[key])))]);
  const weights = values.map((_, at) => values.slice(0, at).reduce((product, { length }) => product * length, 1));
  const digits = keys.map((key, at) => {
    const digitOf = new Map((values[at] ?? []).map((value, digit) => [value, digit * (weights[at] ?? 0)]));
    return completions.map((one) => digitOf.get(String(one[key])) ?? 0);
  });
  const numbers = completions.map((_, at) => digits.reduce((total, own) => total + (own[at] ?? 0), 0));
  return questionsIn(rule).filter((id) => {
    if (answers[id] !== undefined) return false;
    const own = digits[keys.indexOf(id)] ?? [];
    // Two of a group that come to different decisions are enough.
    const groups = new Map<number, Set<OracleDecision>>();
    return completions.some((_, at) => {
      const key = (numbers[at] ?? 0) - (own[at] ?? 0);
      const group = groups.get(key) ?? new Set();
      groups.set(key, group.add(decided[at] ?? 'unanswered'));
      return inOne(group) === undefined;
    });
  });
}
