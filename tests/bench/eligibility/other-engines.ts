import { Engine as JsonRulesEngine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import Publicodes from 'publicodes';
import type { Answers } from '../../../src/eligibility/answer.ts';
import type { Rule } from '../../../src/eligibility/rule.ts';
import type { RuleSet } from '../../../src/eligibility/rule-set.ts';
import type { Condition, QuestionCondition } from '../../../src/schema/condition.ts';
import type { Question } from '../../../src/schema/question.ts';

/** An engine that re-decides everything after each answer. Gives the ids of the rules that are met. */
export type OtherEngine = (answers: Answers) => Promise<Set<string>>;

/** A comparison that every engine knows, of a fact that is a number or a truth. */
interface PlainTest {
  fact: string;
  operator: '=' | '>=' | '<=' | '<' | '>';
  value: number | boolean;
}

/** A question leaf as plain tests of which any (or all) must hold: options by their rank, days by their number. */
function plainTests(
  { question: id, test }: QuestionCondition,
  questions: ReadonlyMap<string, Question>,
): ['any' | 'all', PlainTest[]] {
  const question = questions.get(id);
  const options = question && 'options' in question ? question.options.map((option) => option.id) : [];
  const number = (value: string | number) =>
    typeof value === 'number' ? value : options.includes(value) ? options.indexOf(value) : dayNumber(value);
  const one = (operator: PlainTest['operator'], value: string | number): ['all', PlainTest[]] => [
    'all',
    [{ fact: id, operator, value: number(value) }],
  ];
  if ('is' in test) return ['any', test.is.map((option) => ({ fact: id, operator: '=', value: number(option) }))];
  if ('includesAny' in test)
    return ['any', test.includesAny.map((option) => ({ fact: `${id} ${option}`, operator: '=', value: true }))];
  if ('includesAll' in test)
    return ['all', test.includesAll.map((option) => ({ fact: `${id} ${option}`, operator: '=', value: true }))];
  if ('atLeast' in test) return one('>=', test.atLeast);
  if ('atMost' in test) return one('<=', test.atMost);
  if ('lessThan' in test) return one('<', test.lessThan);
  if ('moreThan' in test) return one('>', test.moreThan);
  // At the very number of a range that says nothing of it, other engines have no answer of their own.
  if ('from' in test) return one('>=', test.from);
  if ('to' in test) return one('<=', test.to);
  if ('onOrAfter' in test) return one('>=', test.onOrAfter);
  return one('<', test.before);
}

const dayNumber = (day: string) => Date.parse(day) / 86_400_000;

/** Answers as the numbers and truths that plain tests are about. */
function factsOf(answers: Answers, questions: ReadonlyMap<string, Question>): [string, number | boolean][] {
  return Object.entries(answers).flatMap(([id, answer]): [string, number | boolean][] => {
    const question = questions.get(id);
    if (!question || answer === null) return [];
    if (typeof answer === 'number') return [[id, answer]];
    if (typeof answer === 'string') return [[id, dayNumber(answer)]];
    if (question.kind === 'several')
      return question.options.map((option) => [`${id} ${option.id}`, answer.includes(option.id)]);
    return question.kind === 'one' ? [[id, question.options.findIndex((option) => option.id === answer[0])]] : [];
  });
}

/** The conditions of a rule with its bars as what must not be. */
const wholeOf = (rule: Rule): Condition => ({
  kind: 'all',
  of: [rule.conditions, ...rule.bars.map((bar): Condition => ({ kind: 'not', of: bar }))],
});

const cannot = (kind: string): never => {
  throw new Error(`No other engine knows ${kind}`);
};

/** publicodes 1: knows one unknown, and lists the variables that it misses. */
export function publicodes({ rules, questions }: RuleSet): OtherEngine {
  type Formula = string | { [mechanism: string]: Formula[] };
  const byId = new Map(questions.map((question) => [question.id, question]));
  const group = (kind: 'any' | 'all', of: Formula[]): Formula => ({
    [kind === 'all' ? 'toutes ces conditions' : 'une de ces conditions']: of,
  });
  const formulaOf = (condition: Condition): Formula => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return group(condition.kind, condition.of.map(formulaOf));
      case 'not':
        return { '=': [formulaOf(condition.of), 'non'] };
      case 'question': {
        const [kind, tests] = plainTests(condition, byId);
        return group(
          kind,
          tests.map(({ fact, operator, value }) => (value === true ? fact : `${fact} ${operator} ${value}`)),
        );
      }
      default:
        return cannot(condition.kind);
    }
  };
  const facts = questions.flatMap((question) =>
    question.kind === 'several' ? question.options.map((option) => `${question.id} ${option.id}`) : [question.id],
  );
  const engine = new Publicodes(
    Object.fromEntries<object>([
      ...facts.map((fact): [string, object] => [fact, {}]),
      ...rules.map((rule): [string, object] => [rule.id, formulaOf(wholeOf(rule)) as object]),
    ]) as ConstructorParameters<typeof Publicodes>[0],
  );
  return async (answers) => {
    engine.setSituation(
      Object.fromEntries(
        factsOf(answers, byId).map(([fact, value]) => [
          fact,
          typeof value === 'number' ? value : value ? 'oui' : 'non',
        ]),
      ),
    );
    return new Set(rules.flatMap(({ id }) => (engine.evaluate(id).nodeValue === true ? [id] : [])));
  };
}

/** json-rules-engine 7: knows no unknown; a fact that is missing fails its test. */
export function jsonRulesEngine({ rules, questions }: RuleSet): OtherEngine {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const operators = {
    '=': 'equal',
    '>=': 'greaterThanInclusive',
    '<=': 'lessThanInclusive',
    '<': 'lessThan',
    '>': 'greaterThan',
  };
  const group = (kind: 'any' | 'all', of: NestedCondition[]): TopLevelCondition =>
    kind === 'all' ? { all: of } : { any: of };
  const conditionOf = (condition: Condition): TopLevelCondition => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return group(condition.kind, condition.of.map(conditionOf));
      case 'not':
        return { not: conditionOf(condition.of) };
      case 'question': {
        const [kind, tests] = plainTests(condition, byId);
        return group(
          kind,
          tests.map(({ fact, operator, value }) => ({ fact, operator: operators[operator], value })),
        );
      }
      default:
        return cannot(condition.kind);
    }
  };
  const engine = new JsonRulesEngine(
    rules.map((rule) => ({ conditions: conditionOf(wholeOf(rule)), event: { type: rule.id } })),
    { allowUndefinedFacts: true },
  );
  return async (answers) => {
    const { events } = await engine.run(Object.fromEntries(factsOf(answers, byId)));
    return new Set(events.map(({ type }) => type));
  };
}
