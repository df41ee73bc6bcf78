/** Small rules of every form, with questions of every kind, and answers of every form to them, for property tests. */
import fc from 'fast-check';
import type { Answer, Answers } from '../../../src/eligibility/answer.ts';
import type { Rule } from '../../../src/eligibility/rule.ts';
import { type CompiledRules, compileRules } from '../../../src/eligibility/rule-set.ts';
import type { AnswerTest, Condition, QuestionCondition } from '../../../src/schema/condition.ts';
import { EDGES } from '../../../src/schema/conditions/edge.ts';
import { LIST_STATES } from '../../../src/schema/conditions/list.ts';
import { UNMET_KINDS } from '../../../src/schema/conditions/unmet-kinds.ts';
import type { Question } from '../../../src/schema/question.ts';

/** A condition on the answer to one question; where it does not hold, the benefit is not had. */
export const leafOf = (
  question: string,
  of: QuestionCondition['test'],
  more: Partial<QuestionCondition> = {},
): Condition => ({
  kind: 'question',
  question,
  test: of,
  because: `${question}-clause`,
  otherwise: 'unmet',
  ...more,
});
export const together = (...of: Condition[]): Condition => ({ kind: 'all', of });
export const eitherOf = (...of: Condition[]): Condition => ({ kind: 'any', of });

const asked = { ask: '怎么样？', subject: '情况', help: null };
const options = (...ids: string[]) => ids.map((id) => ({ id, label: id }));

/** One question of each kind, and a second of the commonest. */
export const QUESTIONS: readonly Question[] = [
  { ...asked, id: 'level', kind: 'one', ordered: true, options: options('low', 'middle', 'high', 'highest') },
  { ...asked, id: 'home', kind: 'one', ordered: false, options: options('owns', 'rents', 'neither'), places: true },
  { ...asked, id: 'groups', kind: 'several', options: options('student', 'veteran', 'owner'), none: '都不是' },
  { ...asked, id: 'times', kind: 'number', unit: '次', minimum: 0, maximum: 4 },
  { ...asked, id: 'issued', kind: 'date' },
];
export const POLICY = 'document';
export const CHECKS = ['first', 'second'];
const DAYS = ['2024-01-31', '2024-02-01', '2024-02-29'];

const oneOf = (...values: string[]) => fc.constantFrom(...values);
const someOf = (...values: string[]) => fc.subarray(values, { minLength: 1 });
const bound = fc.integer({ min: 0, max: 4 });

const tests: Record<string, fc.Arbitrary<AnswerTest>> = {
  level: fc.oneof(
    fc.record({ atLeast: oneOf('low', 'middle', 'high', 'highest') }),
    fc.record({ atMost: oneOf('low', 'middle', 'high', 'highest') }),
    fc.record({ is: someOf('low', 'middle', 'high', 'highest') }),
  ),
  home: fc.record({ is: someOf('owns', 'rents', 'neither') }),
  groups: fc.oneof(
    fc.record({ includesAny: someOf('student', 'veteran', 'owner') }),
    fc.record({ includesAll: someOf('student', 'veteran', 'owner') }),
  ),
  times: fc.oneof(
    fc.record({ atLeast: bound }),
    fc.record({ atMost: bound }),
    fc.record({ lessThan: bound }),
    fc.record({ moreThan: bound }),
  ),
  issued: fc.oneof(fc.record({ onOrAfter: oneOf(...DAYS) }), fc.record({ before: oneOf(...DAYS) })),
};

function testsOf(question: string): fc.Arbitrary<AnswerTest> {
  const found = tests[question];
  if (!found) throw new Error(`There are no tests of "${question}"`);
  return found;
}

/** What a generated condition may hold. */
interface Grammar {
  questions?: readonly string[];
  /** With points that the text leaves open. */
  silent?: boolean;
  checks?: boolean;
}

/** Conditions up to three groups deep. Questions come up again and again. */
export function conditions({
  questions = Object.keys(tests),
  silent = true,
  checks = true,
}: Grammar = {}): fc.Arbitrary<Condition> {
  const because = oneOf('first-clause', 'second-clause', 'third-clause');
  const questionLeaf = fc.constantFrom(...questions).chain((question) =>
    fc.record(
      {
        kind: fc.constant('question' as const),
        question: fc.constant(question),
        test: testsOf(question),
        because,
        otherwise: silent ? fc.constantFrom('unmet' as const, 'text-silent' as const) : fc.constant('unmet' as const),
        unmetMeans: fc.constantFrom(...UNMET_KINDS),
      },
      { requiredKeys: ['kind', 'question', 'test', 'because', 'otherwise'] },
    ),
  );
  const range = fc.record({
    kind: fc.constant('question' as const),
    question: fc.constant('times'),
    test: fc.oneof(fc.record({ from: bound }), fc.record({ to: bound })),
    because,
    otherwise: fc.constant('unmet' as const),
    edge: fc.constantFrom(...EDGES),
  });
  const list = fc.record({
    kind: fc.constant('list' as const),
    list: fc.constant('目录'),
    publishedBy: fc.constant(null),
    state: fc.constantFrom(...LIST_STATES),
    says: fc.constant('在目录里。'),
    id: oneOf(...CHECKS),
    because,
  });
  const check = fc.record({
    kind: fc.constant('self-check' as const),
    says: fc.constant('你是。'),
    id: oneOf(...CHECKS),
    because,
  });
  const silence = fc.record({
    kind: fc.constant('text-silent' as const),
    says: fc.constant('没有写。'),
    because,
  });
  return fc.letrec<{ condition: Condition; group: Condition; leaf: Condition }>((tie) => ({
    leaf: fc.oneof(
      { weight: 8, arbitrary: questionLeaf },
      ...(checks ? [{ weight: 1, arbitrary: check }] : []),
      ...(silent && questions.includes('times') ? [{ weight: 1, arbitrary: range }] : []),
      ...(silent && checks ? [{ weight: 1, arbitrary: list }] : []),
      ...(silent ? [{ weight: 1, arbitrary: silence }] : []),
    ),
    group: fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('all' as const), of: parts(tie('condition')) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('any' as const), of: parts(tie('condition')) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), of: tie('condition') }) },
    ),
    condition: fc.oneof({ maxDepth: 3, depthSize: 'small' }, tie('leaf'), tie('group')),
  })).group;
}

function parts(part: fc.Arbitrary<Condition>): fc.Arbitrary<Condition[]> {
  return fc.array(part, { minLength: 1, maxLength: 3 });
}

/** A rule of given conditions and bars. */
export function ruleOf(conditions: Condition, bars: Condition[] = [], key = 'document/benefit'): Rule {
  return {
    key,
    id: 'benefit',
    title: '一项好处',
    topic: 'topic',
    for: 'applicant',
    force: 'entitlement',
    forceWords: '可申请',
    grants: 'first-clause',
    conditions,
    bars,
    bring: [],
    applyAt: [],
    otherRoutes: [],
    policy: POLICY,
    place: 'place',
    validity: { kind: 'none-printed', reason: '没有写。' },
    issued: '2020-01-01',
    source: 'official',
  };
}

export function compiled(...rules: Rule[]): CompiledRules {
  return compileRules({ version: '01234567', questions: QUESTIONS, rules, notAbout: [] });
}

/** Rules, most without a bar. */
export function rules(grammar: Grammar = {}): fc.Arbitrary<Rule> {
  const condition = conditions(grammar);
  return fc
    .tuple(
      condition,
      fc.oneof({ weight: 2, arbitrary: fc.constant<Condition[]>([]) }, fc.array(condition, { maxLength: 2 })),
    )
    .map(([one, bars]) => ruleOf(one, bars));
}

/** Sets of one to four rules with keys of their own. */
export const ruleSets: fc.Arbitrary<CompiledRules> = fc
  .array(rules(), { minLength: 1, maxLength: 4 })
  .map((list) => compiled(...list.map((rule, at) => ({ ...rule, key: `document/benefit-${at}` }))));

const wholeAnswers: Record<string, fc.Arbitrary<NonNullable<Answer>>> = {
  level: oneOf('low', 'middle', 'high', 'highest').map((id) => [id]),
  home: oneOf('owns', 'rents', 'neither').map((id) => [id]),
  groups: fc.subarray(['student', 'veteran', 'owner']),
  times: bound,
  issued: oneOf('2024-01-30', ...DAYS, '2024-03-01', '2023-12-31'),
};
const notKnownWhich = fc.subarray(['owns', 'rents', 'neither'], { minLength: 2 });
const partialDate = oneOf('2024', '2024-01', '2024-02', '2023', '2025-06');
const judged: fc.Arbitrary<NonNullable<Answer>> = oneOf('yes', 'no').map((id) => [id]);

/** An answer to every question and self-check. */
export const fullAnswers: fc.Arbitrary<Record<string, NonNullable<Answer>>> = fc.record(
  { ...wholeAnswers, ...Object.fromEntries(CHECKS.map((id) => [`check:${POLICY}:${id}`, judged])) },
  { noNullPrototype: true },
);

/**
 * Some questions not asked, some answered 不知道, some dates only a month or a year, some places of which one is meant, some
 * self-checks left open.
 */
export const someAnswers = fc.record(
  {
    ...Object.fromEntries(
      Object.entries({
        ...wholeAnswers,
        issued: fc.oneof(wholeAnswers['issued'] ?? partialDate, partialDate),
        home: fc.oneof(wholeAnswers['home'] ?? notKnownWhich, notKnownWhich),
      }).map(([id, answer]): [string, fc.Arbitrary<Answer>] => [id, fc.option(answer, { freq: 5 })]),
    ),
    ...Object.fromEntries(CHECKS.map((id): [string, fc.Arbitrary<Answer>] => [`check:${POLICY}:${id}`, judged])),
  },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<Answers>;
