import type { Condition, Leaf } from '../schema/condition.ts';
import { kindOf } from '../schema/conditions/kinds.ts';
import { reckonedTotalOf } from '../schema/leaves-of.ts';
import { factsOfTotal } from '../schema/points-facts.ts';
import { phrasesOfSchedule } from '../schema/points-phrases.ts';
import type { PointsSchedule } from '../schema/points-schedule.ts';
import type { Library } from './library.ts';

/** Gives documents what points schedules quote of them, and benefits what the lines are that hang on schedules. */
export function attachPoints(library: Library): Library {
  const { points } = library;
  if (points.length === 0) return library;
  const phrases = Map.groupBy(
    points.flatMap((schedule) => phrasesOfSchedule(schedule).map((phrase) => ({ ...phrase, schedule: schedule.id }))),
    ({ document }) => document,
  );
  return {
    ...library,
    policies: library.policies.map((policy) => {
      const quoted = phrases
        .get(policy.id)
        ?.map(({ schedule, path, clause, quote }) => ({ schedule, path, clause, quote }));
      const benefits = policy.benefits.map((benefit) => ({
        ...benefit,
        conditions: withLeaves(benefit.conditions, (leaf) => withReckoning(leaf, points)),
        bars: benefit.bars.map((bar) => withLeaves(bar, (leaf) => withReckoning(leaf, points))),
      }));
      return { ...policy, benefits, ...(quoted ? { quotedBySchedules: quoted } : {}) };
    }),
  };
}

/** A condition with its leaves changed, whatever the kinds of its groups hold besides their parts. */
function withLeaves(condition: Condition, change: (leaf: Leaf) => Leaf): Condition {
  const parts = kindOf(condition).parts?.(condition);
  if (!parts) return change(condition as Leaf);
  const changed = new Map<unknown, Condition>(
    parts.map((part) => [part.condition, withLeaves(part.condition, change)]),
  );
  const rebuilt = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (changed.has(value)) return changed.get(value);
    if (Array.isArray(value)) return value.map(rebuilt);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rebuilt(inner)]));
  };
  return rebuilt(condition) as Condition;
}

/** A leaf that hangs on a schedule with what the schedule says of its total; any other leaf as it is. */
function withReckoning(leaf: Leaf, points: readonly PointsSchedule[]): Leaf {
  const wanted = reckonedTotalOf(leaf);
  const schedule = points.find(({ id }) => id === wanted?.schedule);
  const total = schedule?.totals.find(({ id }) => id === wanted?.total);
  if (!wanted || !schedule || !total?.line) return leaf;
  const asks = factsOfTotal(schedule, total.id).length;
  return { ...wanted, reckoning: { name: total.name, line: total.line.points, asks } };
}
