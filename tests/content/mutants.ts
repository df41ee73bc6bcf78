/** Rules with one mistake in them, to see whether the personas notice. */

import type { Rule } from '../../src/eligibility/rule.ts';
import type { CompiledRules } from '../../src/eligibility/rule-set.ts';
import type { AnswerTest, Condition, QuestionCondition } from '../../src/schema/condition.ts';
import { unheldIn } from '../../src/schema/leaves-of.ts';

export interface Mutant {
  /** What is wrong, e.g. `settlement, leaf 2 (works-in): inverted`. */
  mistake: string;
  rule: Rule;
}

/** A condition that is met whatever is answered. */
const ALWAYS: Condition = { kind: 'all', of: [] };

/** For every leaf of a rule the rule with that leaf the other way round. A point the text leaves open becomes met. */
export function invertedLeaves(rule: Rule): Mutant[] {
  return mutantsOf(rule, (leaf) => [['inverted', invert(leaf)]]);
}

/** For every boundary in a rule the rule with it one step higher and one step lower; for every list an option less. */
export function movedBoundaries(rule: Rule, rules: CompiledRules): Mutant[] {
  return mutantsOf(rule, (leaf) => {
    if (leaf.kind !== 'question') return [];
    return neighbours(leaf, rules).map((test) => [`${JSON.stringify(test)}`, { ...leaf, test }]);
  });
}

type Leaf = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

function invert(leaf: Leaf): Condition {
  if (leaf.kind === 'text-silent' || unheldIn(leaf)) return ALWAYS;
  return { kind: 'not', of: leaf.kind === 'question' ? { ...leaf, otherwise: 'unmet' } : leaf };
}

function neighbours({ question, test }: QuestionCondition, rules: CompiledRules): AnswerTest[] {
  const [name, value] = Object.entries(test)[0] ?? [];
  const with_ = (...values: (string | number | string[] | undefined)[]) =>
    values.filter((one) => one !== undefined).map((one) => ({ [name ?? '']: one }) as AnswerTest);
  if (Array.isArray(value)) {
    return value.length < 2 ? [] : with_(...value.map((option) => value.filter((other) => other !== option)));
  }
  if (typeof value === 'number') return with_(value - 1, value + 1);
  if (name === 'onOrAfter' || name === 'before') return with_(moveDay(String(value), -1), moveDay(String(value), 1));
  const order = rules.optionOrder[question] ?? [];
  const rank = order.indexOf(String(value));
  return with_(order[rank - 1], order[rank + 1]);
}

function moveDay(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}

function mutantsOf(rule: Rule, change: (leaf: Leaf) => [string, Condition][]): Mutant[] {
  let number = 0;
  const variants = (condition: Condition): [string, Condition][] => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return condition.of.flatMap((part, at) =>
          variants(part).map(([mistake, other]): [string, Condition] => [
            mistake,
            { ...condition, of: condition.of.with(at, other) },
          ]),
        );
      case 'not':
        return variants(condition.of).map(([mistake, other]) => [mistake, { kind: 'not', of: other }]);
      default: {
        number += 1;
        const name = `leaf ${number} (${condition.kind === 'question' ? condition.question : condition.kind})`;
        return change(condition).map(([mistake, other]) => [`${name}: ${mistake}`, other]);
      }
    }
  };
  const [tie] = rule.tie && rule.conditions.kind === 'all' ? rule.conditions.of : [];
  const tieVariants = tie ? variants(tie).length : 0;
  number = 0;
  const mutant = (mistake: string, changed: Partial<Rule>) => ({
    mistake: `${rule.key}, ${mistake}`,
    rule: { ...rule, ...changed },
  });
  return [
    ...variants(rule.conditions)
      // The tie is made by the program, the same for all benefits, and has a test of its own.
      .filter((_, at) => at >= tieVariants)
      .map(([mistake, conditions]) => mutant(mistake, { conditions })),
    ...rule.bars.flatMap((bar, at) =>
      variants(bar).map(([mistake, other]) => mutant(`bar ${mistake}`, { bars: rule.bars.with(at, other) })),
    ),
  ];
}
