import type { QuestionCondition } from '../schema/condition.ts';
import { comparisonOf, groundsWithPaths, judgedIn, reckonedTotalOf } from '../schema/leaves-of.ts';
import { itemsOf, type Policy } from '../schema/policy-body.ts';
import type { Question } from '../schema/question.ts';
import { checkLists } from './check-lists.ts';
import { checkMoney } from './check-money.ts';
import { checkAskedAfter } from './check-questions-together.ts';
import { checkRanges } from './check-ranges.ts';
import { conditionsOfBenefits, leavesOfBenefits } from './leaves-of-benefits.ts';
import type { Library } from './library.ts';
import type { LineOf, Problem } from './problem.ts';
import { type KnownIds, needsKnown, unknownWord } from './unknown-word.ts';

/** Every id that the benefits of a document use and that stands nowhere: provisions, topics, questions, their answers. */
export function checkBenefitReferences(policy: Policy, library: Library, known: KnownIds, lineOf: LineOf): Problem[] {
  const problems: Problem[] = [];
  const itemIds = itemsOf(policy).map(({ id }) => id);
  const dayIds = (policy.days ?? []).map(({ id }) => id);
  const need = needsKnown(policy.path, lineOf, problems);
  policy.benefits.forEach((benefit, index) => {
    const at = ['benefits', index];
    need([...at, 'topic'], `benefits.${benefit.id}.topic`, benefit.topic, known.topics, 'topics');
    need([...at, 'grants'], `benefits.${benefit.id}.grants`, benefit.grants, itemIds, 'item');
    const name = `benefits.${benefit.id}`;
    for (const field of ['bring', 'applyAt', 'otherRoutes'] as const) {
      benefit[field].forEach((id, position) => {
        need([...at, field, position], `${name}.${field}`, id, itemIds, 'item');
      });
    }
    benefit.when?.forEach((id, position) => {
      need([...at, 'when', position], `${name}.when`, id, dayIds, 'day');
    });
  });
  for (const { id, condition, path } of conditionsOfBenefits(policy)) {
    for (const ground of groundsWithPaths(condition, path)) {
      need(ground.path, `benefits.${id} · because`, ground.because, itemIds, 'item');
    }
  }
  for (const { benefit, leaf, path } of leavesOfBenefits(policy)) {
    const asked = comparisonOf(leaf);
    if (!asked) continue;
    if (need([...path, 'question'], `benefits.${benefit} · question`, asked.question, known.questions, 'questions')) {
      problems.push(...checkAnswerTest(policy, benefit, asked, library.questions, () => lineOf(path)));
    }
  }
  for (const { benefit, leaf, path } of leavesOfBenefits(policy)) {
    const asked = reckonedTotalOf(leaf);
    if (!asked || !need([...path, 'points'], `benefits.${benefit} · points`, asked.schedule, known.points, 'points'))
      continue;
    const schedule = library.points.find(({ id }) => id === asked.schedule);
    const lines = schedule?.totals.filter(({ line }) => line !== null).map(({ id }) => id);
    if (lines) need([...path, 'total'], `benefits.${benefit} · total`, asked.total, lines, 'total');
  }
  return [
    ...problems,
    ...checkSelfChecks(policy, lineOf),
    ...checkAskedAfter(policy, library.questions, lineOf),
    ...checkRanges(policy, library, lineOf),
    ...checkLists(policy, library, lineOf),
    ...checkMoney(policy, library, lineOf),
  ];
}

/** Two self-checks that would share one answer although they ask for different things. */
function checkSelfChecks(policy: Policy, lineOf: LineOf): Problem[] {
  const said = new Map<string, string>();
  return leavesOfBenefits(policy).flatMap(({ benefit, leaf, path }) => {
    const judged = judgedIn(leaf);
    if (!judged) return [];
    const earlier = said.get(judged.id) ?? judged.says;
    said.set(judged.id, earlier);
    if (earlier === judged.says) return [];
    return {
      file: policy.path,
      line: lineOf(path),
      field: `benefits.${benefit} · self-check`,
      found: `“${judged.says}”和“${earlier}”用了同一个 id（${judged.id}）`,
      expected: '同一个 id 问的是同一件事',
      remedy: '给其中一个加上自己的 id，例如 id: newly-settled。',
    };
  });
}

/** A comparison that its question does not allow, or an option that it does not offer. */
function checkAnswerTest(
  policy: Policy,
  benefit: string,
  leaf: QuestionCondition,
  questions: readonly Question[],
  line: () => number,
): Problem[] {
  const question = questions.find(({ id }) => id === leaf.question);
  if (!question) return [];
  const [name, value] = Object.entries(leaf.test)[0] as [string, unknown];
  const field = `benefits.${benefit} · ${leaf.question}`;
  const allowed = comparisonsOf(question);
  if (!allowed.includes(name)) {
    return [unknownWord(policy.path, line(), field, name, allowed, 'comparison')];
  }
  if (question.kind === 'number' && typeof value !== 'number') {
    const remedy = '改成数字，不加引号。';
    return [
      { file: policy.path, line: line(), field, found: `“${value}”`, expected: `数字（${question.unit}）`, remedy },
    ];
  }
  if (question.kind === 'one' || question.kind === 'several') {
    const known = question.options.map(({ id }) => id);
    return [value]
      .flat()
      .filter((option) => !known.includes(String(option)))
      .map((option) => unknownWord(policy.path, line(), field, String(option), known, 'option'));
  }
  return [];
}

/** The comparisons that make sense for a question. */
function comparisonsOf(question: Question): string[] {
  switch (question.kind) {
    case 'one':
      return question.ordered ? ['is', 'atLeast', 'atMost'] : ['is'];
    case 'several':
      return ['includesAny', 'includesAll'];
    case 'number':
      return ['atLeast', 'atMost', 'lessThan', 'moreThan', 'from', 'to'];
    case 'date':
      return ['onOrAfter', 'before'];
  }
}
