import { suggest } from '../library/suggest.ts';
import { readJudged } from '../schema/conditions/answers.ts';
import type { Question } from '../schema/question.ts';
import { type Answer, type AnswerFault, daysOf, latestDay, readAnswer } from './answer.ts';
import type { RuleBook } from './rule-book.ts';
import type { CompiledRules } from './rule-set.ts';
import type { QuizState } from './share-link.ts';

/** A person's answers, and what they ask about, read from data that anybody wrote. */
export interface Case extends QuizState {
  id: string | null;
}

/** Why a part of a case cannot be used. */
export interface CaseProblem {
  /** Where: the path within the case, e.g. `answers.skill-level`. */
  field: string;
  found: string;
  expected: string;
  /** One way out; null where nothing near is known. */
  remedy: string | null;
}

/** Something known by an id and, to people, by a name. */
interface Known {
  id: string;
  name: string;
}

const FIELDS = ['id', 'day', 'places', 'topics', 'answers'];

/**
 * Reads one case. Every problem is listed; a case with problems is not used at all.
 * @param today day for cases that name none, `YYYY-MM-DD`
 */
export function readCase(
  given: unknown,
  book: RuleBook,
  rules: CompiledRules,
  today: string,
): { case: Case; problems: [] } | { case?: undefined; problems: CaseProblem[] } {
  const problems: CaseProblem[] = [];
  const refuse = (field: string, found: unknown, expected: string, remedy: string | null = null) => {
    problems.push({ field, found: show(found), expected, remedy });
  };
  if (!isObject(given)) {
    refuse('整个情形', given, '一组字段：{ "answers": { … } }，可以另写 id、day、places、topics');
    return { problems };
  }
  for (const field of Object.keys(given)) {
    if (!FIELDS.includes(field)) refuse(field, field, `字段只有 ${FIELDS.join('、')}`, nearest(field, named(FIELDS)));
  }

  const list = (field: 'places' | 'topics', what: string): string[] => {
    const known = book[field];
    const value = given[field];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      refuse(field, value, `${what} id 的列表，例如 ["${known[0]?.id}"]`);
      return [];
    }
    value.forEach((id, index) => {
      if (!known.some((entry) => entry.id === id)) {
        refuse(
          `${field}[${index}]`,
          id,
          `${what} id：${known.map((entry) => entry.id).join('、')}`,
          nearest(id, known),
        );
      }
    });
    return value;
  };
  const places = list('places', '地区');
  const topics = list('topics', '主题');

  const { id, day, answers } = given;
  if (id !== undefined && typeof id !== 'string') refuse('id', id, '文字');
  if (day !== undefined && !(typeof day === 'string' && daysOf(day)?.first === day)) {
    refuse('day', day, '日历上有的一天，写成 2026-11-20');
  }
  const latest = latestDay(typeof day === 'string' ? day : null, today);
  const read: Record<string, Answer> = {};
  if (!isObject(answers)) refuse('answers', answers, '一组回答：{ "问题 id": 回答 }');
  else {
    const checks = new Set(rules.rules.flatMap((rule) => rules.compiledOf(rule).checks));
    const known = [
      ...rules.questions.map((question) => ({ id: question.id, name: question.ask })),
      ...named([...checks]),
    ];
    for (const [key, value] of Object.entries(answers)) {
      const field = `answers.${key}`;
      const question = rules.questionById.get(key);
      if (checks.has(key)) {
        const judged = readJudged(value);
        if (judged !== undefined) read[key] = judged;
        else if (value !== null) refuse(field, value, '"yes"、"no" 或 null（还没有核对）');
      } else if (question) {
        const result = readAnswer(question, value, latest);
        if ('answer' in result) read[key] = result.answer;
        else refuse(field, value, expectedAnswer(question, result.fault, latest), nearestOption(question, value));
      } else {
        refuse(
          field,
          key,
          `已有的问题 id（${rules.questions.length} 个，见 rules.json），或者自己核对的键 check:文件:id`,
          nearest(key, known),
        );
      }
    }
  }
  if (problems.length > 0) return { problems };
  return {
    case: {
      id: (id as string | undefined) ?? null,
      day: (day as string | undefined) ?? null,
      places,
      topics,
      answers: read,
    },
    problems: [],
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const named = (ids: readonly string[]): Known[] => ids.map((id) => ({ id, name: id }));

/** A value as JSON, cut to a readable length. */
function show(value: unknown): string {
  const text = value === undefined ? '没有写' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The known word that somebody may have meant: by its name among people, else the nearest id. */
function nearest(word: unknown, known: readonly Known[]): string | null {
  if (typeof word !== 'string' || word === '') return null;
  const ids = known.map(({ id }) => id);
  const best = known.find(({ name }) => name === word || name.startsWith(word))?.id ?? suggest(word, ids);
  return best ? `是不是想写 ${best}？` : null;
}

function nearestOption(question: Question, value: unknown): string | null {
  if (question.kind !== 'one' && question.kind !== 'several') return null;
  const options = question.options.map(({ id, label }) => ({ id, name: label }));
  const stray = [value].flat().find((id) => !options.some((option) => option.id === id));
  return nearest(stray, options);
}

function expectedAnswer(question: Question, fault: AnswerFault, latest: string): string {
  const orUnknown = '不知道写 null';
  switch (question.kind) {
    case 'one':
    case 'several': {
      const options = question.options.map(({ id }) => id).join('、');
      if (fault === 'not-one-option') return `恰好一个选项：${options}；${orUnknown}`;
      if (question.kind === 'one' && question.places)
        return `一个选项，或者可能的几个选项的列表：${options}；${orUnknown}`;
      return `${question.kind === 'one' ? '一个选项' : '选项的列表（可以是空的）'}：${options}；${orUnknown}`;
    }
    case 'number':
      return `${question.minimum} 到 ${question.maximum} 的整数，单位是${question.unit}；${orUnknown}`;
    case 'date':
      if (fault === 'in-the-future') return `不晚于 ${latest} 的日期；${orUnknown}`;
      return `日期，写成 2024-11-05、2024-11 或 2024；${orUnknown}`;
  }
}
