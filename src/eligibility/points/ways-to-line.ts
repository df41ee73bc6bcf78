import type { PointsFact, PointsItem, PointsSchedule } from '../../schema/points-schedule.ts';
import { type FactRange, fixedTo, rangeOf } from './fact-range.ts';
import { compareFractions, type Fraction, higher, lower, minus, ofDecimal } from './fraction.ts';
import { factsIn, itemsIn, plainScore } from './plain-score.ts';
import type { PointsAnswers } from './points-answer.ts';
import { intervalOf } from './points-interval.ts';
import { rangesOf, readTotal } from './points-status.ts';

/** An item that could bring points that are missing. */
export interface WayToLine {
  readonly item: PointsItem;
  /** Points that it could bring to the total beyond the lowest that is sure, least and most over all readings. */
  readonly brings: { readonly least: Fraction; readonly most: Fraction };
  /** Whether it could bring all that is missing: by every reading, by some, by none. */
  readonly alone: 'always' | 'by-some-readings' | 'never';
  /** Whether it can only take away: what it brings is what is not taken. */
  readonly takesOnly: boolean;
  /** Facts of it that are open, and those that are known and could become otherwise. */
  readonly open: readonly string[];
  readonly couldChange: readonly string[];
}

/**
 * The items that could bring what is missing to a total's line, in the schedule's order, never in one of ours. A fact that
 * is known counts as fixed where it cannot be changed; what is open elsewhere is taken as it brings least.
 * @param total id of a total with a line
 */
export function waysToLine(schedule: PointsSchedule, answers: PointsAnswers, total: string): WayToLine[] {
  const wanted = schedule.totals.find(({ id }) => id === total);
  if (!wanted?.line) throw new Error(`"${total}" is no total with a line`);
  const line = ofDecimal(wanted.line.points);
  const ranges = rangesOf(schedule, answers);
  const factById = new Map(schedule.facts.map((fact) => [fact.id, fact]));
  const canChange = (id: string) => /^(can-change|later)$/.test(factById.get(id)?.changes ?? '');
  const possible = new Map(
    [...ranges].map(([id, range]) => [id, canChange(id) ? freeRange(factById.get(id), range) : range]),
  );
  const read = readTotal(schedule, wanted, ranges, possible);
  return itemsIn(schedule, total).flatMap(({ item }) => {
    const facts = new Set(read.flatMap(({ readings }) => [...factsIn(plainScore(item.score, readings))]));
    const open = [...facts].filter((id) => !ranges.get(id)?.known);
    const couldChange = [...facts].filter((id) => ranges.get(id)?.known && canChange(id));
    const gains = read.map(({ score, interval }) => {
      const { points, at } = interval.lowest;
      const free = new Map<string, FactRange>(
        [...ranges].map(([id, range]) => {
          if (couldChange.includes(id)) return [id, possible.get(id) ?? range];
          return [id, open.includes(id) ? range : fixedTo(at[id] ?? range.least)];
        }),
      );
      const gain = minus(intervalOf(score, free).highest.points, points);
      return { gain, suffices: compareFractions(gain, minus(line, points)) >= 0 };
    });
    const brings = {
      least: gains.map(({ gain }) => gain).reduce(lower),
      most: gains.map(({ gain }) => gain).reduce(higher),
    };
    if (brings.most.top <= 0) return [];
    const alone = gains.every(({ suffices }) => suffices)
      ? ('always' as const)
      : gains.some(({ suffices }) => suffices)
        ? ('by-some-readings' as const)
        : ('never' as const);
    const free = new Map(
      [...ranges].map(([id, range]) => [id, facts.has(id) ? freeRange(factById.get(id), range) : range]),
    );
    const takesOnly = read.every(
      ({ readings }) => intervalOf(plainScore(item.score, readings), free).highest.points.top <= 0,
    );
    return [{ item, brings, alone, open, couldChange, takesOnly }];
  });
}

/** What a fact may be for anybody. */
function freeRange(fact: PointsFact | undefined, range: FactRange): FactRange {
  return fact ? rangeOf(fact, undefined) : range;
}
