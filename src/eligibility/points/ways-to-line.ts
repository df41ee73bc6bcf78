import { itemsIn } from '../../schema/points-facts.ts';
import type { PointsItem, PointsSchedule } from '../../schema/points-schedule.ts';
import { fixedTo, rangeIn } from './fact-range.ts';
import { compareFractions, type Fraction, higher, lower, minus, ofDecimal } from './fraction.ts';
import { factsIn, plainScore } from './plain-score.ts';
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
  const anybody = rangesOf(schedule, {});
  const changing = schedule.facts.filter(({ changes }) => /^(can-change|later)$/.test(changes)).map(({ id }) => id);
  const free = (ids: readonly string[]) => ids.map((id) => [id, rangeIn(anybody, id)] as const);
  const read = readTotal(schedule, wanted, ranges, new Map([...ranges, ...free(changing)]));
  const fixed = read.map(({ interval: { lowest } }) =>
    [...ranges].map(([id, { least }]) => [id, fixedTo(lowest.at[id] ?? least)] as const),
  );
  return itemsIn(schedule, total).flatMap(({ item }) => {
    const scores = read.map(({ readings }) => plainScore(item.score, readings));
    const facts = new Set(scores.flatMap((score) => [...factsIn(score)]));
    const open = [...ranges].filter(([id, { known }]) => facts.has(id) && !known);
    const freed = [...free(changing.filter((id) => facts.has(id))), ...open];
    const gains = read.map(({ score, interval }, at) => {
      const highest = intervalOf(score, new Map([...(fixed[at] ?? []), ...freed])).highest.points;
      return { gain: minus(highest, interval.lowest.points), suffices: compareFractions(highest, line) >= 0 };
    });
    const brings = {
      least: gains.map(({ gain }) => gain).reduce(lower),
      most: gains.map(({ gain }) => gain).reduce(higher),
    };
    if (brings.most.top <= 0) return [];
    const suffices = gains.filter((gain) => gain.suffices).length;
    const alone = suffices === gains.length ? 'always' : suffices > 0 ? 'by-some-readings' : 'never';
    const takesOnly = scores.every((score) => intervalOf(score, anybody).highest.points.top <= 0);
    return [{ item, brings, alone, takesOnly }];
  });
}
