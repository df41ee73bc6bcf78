import type { Rule } from '../../../src/eligibility/rule.ts';
import type { RuleSet } from '../../../src/eligibility/rule-set.ts';
import type { AnswerTest, Condition, QuestionCondition } from '../../../src/schema/condition.ts';
import type { Question } from '../../../src/schema/question.ts';
import { randomDay } from './random-person.ts';
import { type Seeded, seeded } from './seeded.ts';

const options = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, label: id }));

/** Questions of every kind, in turn. */
function generatedQuestions(count: number): Question[] {
  return Array.from({ length: count }, (_, index): Question => {
    const asked = { id: `q${index}`, ask: `问题 ${index}`, subject: `问题 ${index}`, help: null };
    switch (index % 5) {
      case 0:
        return { ...asked, kind: 'one', ordered: true, options };
      case 1:
        return { ...asked, kind: 'several', options, none: '都不是' };
      case 2:
        return { ...asked, kind: 'number', unit: '年', minimum: 0, maximum: 9 };
      case 3:
        return { ...asked, kind: 'date' };
      default:
        return { ...asked, kind: 'one', ordered: false, options };
    }
  });
}

function generatedTest(question: Question, random: Seeded): AnswerTest {
  const option = () => random.oneOf(options).id;
  switch (question.kind) {
    case 'one':
      if (!question.ordered)
        return { is: random.chance(0.5) ? [option()] : [...new Set([option(), option(), option()])] };
      return random.chance(0.7) ? { atLeast: option() } : { atMost: option() };
    case 'several':
      return random.chance(0.8) ? { includesAny: [...new Set([option(), option()])] } : { includesAll: [option()] };
    case 'number':
      return random.oneOf<AnswerTest>([
        { atLeast: 1 + random.below(8) },
        { atMost: 1 + random.below(8) },
        { lessThan: 1 + random.below(8) },
        { moreThan: random.below(8) },
      ]);
    case 'date':
      return random.chance(0.5) ? { onOrAfter: randomDay(random) } : { before: randomDay(random) };
  }
}

/**
 * Rules in the forms that every engine in the bench knows: all, any, not, bars, and comparisons of every kind.
 * The conditions of each rule, bars included, have the given number of leaves.
 */
export function generatedRules(count: number, leaves: number, questionCount: number): RuleSet {
  const random = seeded(20121121);
  const questions = generatedQuestions(questionCount);
  const leaf = (): QuestionCondition => {
    const question = random.oneOf(questions);
    return {
      kind: 'question',
      question: question.id,
      test: generatedTest(question, random),
      because: 'ground',
      otherwise: 'unmet',
    };
  };
  const part = (): Condition => (random.chance(0.1) ? { kind: 'not', of: leaf() } : leaf());
  const group = (total: number): Condition => {
    const parts: Condition[] = [];
    for (let left = total; left > 0; ) {
      const size = random.chance(0.7) ? 1 : Math.min(left, 2 + random.below(2));
      parts.push(size === 1 ? part() : { kind: 'any', of: Array.from({ length: size }, part) });
      left -= size;
    }
    return { kind: 'all', of: parts };
  };
  const rules = Array.from({ length: count }, (_, index): Rule => {
    const barred = random.chance(0.2);
    return {
      key: `document/b${index}`,
      id: `b${index}`,
      title: `事项 ${index}`,
      policy: 'document',
      place: 'somewhere',
      topic: 'something',
      for: 'applicant',
      force: 'entitlement',
      forceWords: '可申请',
      source: 'official',
      grants: 'ground',
      conditions: group(barred ? leaves - 1 : leaves),
      bars: barred ? [leaf()] : [],
      bring: [],
      applyAt: [],
      otherRoutes: [],
      validity: { kind: 'none-printed', reason: '没有写。' },
      issued: '2020-01-01',
    };
  });
  return { version: '00000000', questions, rules, notAbout: [] };
}
