import { conditionLines } from '../eligibility/condition-lines.ts';
import { describeCondition, wordsOf } from '../eligibility/describe-condition.ts';
import { evaluate } from '../eligibility/evaluate.ts';
import type { UnmetRange } from '../eligibility/points/unmet-besides.ts';
import type { Library } from '../library/library.ts';
import type { Benefit } from '../schema/benefit.ts';
import { joinedBy } from '../schema/conditions/all.ts';
import { comparisonOf, leavesOf, reckonedTotalOf } from '../schema/leaves-of.ts';
import type { PointsSchedule } from '../schema/points-schedule.ts';
import type { Policy } from '../schema/policy-body.ts';
import { address } from './address.ts';

/** What somebody needs besides the line of a total, for one benefit that hangs on it. */
export interface BesidesPoints {
  readonly title: string;
  readonly href: string;
  /** Its other conditions, a line each. */
  readonly conditions: readonly string[];
  /** Values of the schedule's own facts with which these are not met, whatever else is true. */
  readonly unmet: readonly UnmetRange[];
}

/** What benefits ask for besides the line of a total of a schedule, in the order of the documents. */
export function besidesPoints(
  { policies, questions }: Library,
  schedule: PointsSchedule,
  total: string,
): BesidesPoints[] {
  return policies.flatMap((policy) =>
    policy.benefits.flatMap((benefit) => {
      const parts = joinedBy(benefit.conditions);
      const rest = parts.filter((part) => {
        const asked = reckonedTotalOf(part);
        return asked?.schedule !== schedule.id || asked.total !== total;
      });
      if (rest.length === parts.length) return [];
      const others: Benefit = { ...benefit, conditions: { kind: 'all', of: rest } };
      return [
        {
          title: benefit.title,
          href: address.policy(policy.id, `benefit-${benefit.id}`),
          conditions: conditionLines(others, policy, questions),
          unmet: unmetRanges(others, policy, questions, schedule),
        },
      ];
    }),
  );
}

/** Where facts that the quiz asks as well leave conditions unmet, each range with the words of what is not met. */
function unmetRanges(
  { conditions }: Benefit,
  policy: Policy,
  questions: Library['questions'],
  { facts }: PointsSchedule,
): UnmetRange[] {
  return facts.flatMap((fact) => {
    const { question } = fact;
    if (fact.kind !== 'number' || question === undefined) return [];
    const isUnmet = (value: number) =>
      // The quiz asks for whole ones: past the birthday somebody is as old as on it.
      evaluate(conditions, { [question]: Math.floor(value) }, { policy: policy.id, optionOrder: {} }) === 'unmet';
    const says = leavesOf(conditions).flatMap((leaf) => {
      if (comparisonOf(leaf)?.question !== question) return [];
      const told = describeCondition(leaf, questions, policy.source);
      return told.kind === 'line' ? [wordsOf(told)] : [];
    });
    const steps = Math.round((fact.maximum - fact.minimum) / fact.finest);
    const values = Array.from({ length: steps + 1 }, (_, at) => fact.minimum + at * fact.finest);
    const ranges: UnmetRange[] = [];
    for (const value of values.filter(isUnmet)) {
      const last = ranges.at(-1);
      if (last && last.to === value - fact.finest) ranges[ranges.length - 1] = { ...last, to: value };
      else ranges.push({ fact: fact.id, from: value, to: value, says: says.join('；') });
    }
    return ranges;
  });
}
