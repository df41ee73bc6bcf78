import type { Truth } from '../../schema/conditions/truth.ts';
import type { PointsFact } from '../../schema/points-fact.ts';
import { itemsIn } from '../../schema/points-facts.ts';
import type { PointsItem, PointsSchedule, PointsTotal } from '../../schema/points-schedule.ts';
import { type FactRange, type FactRanges, fixedTo, rangeIn, rangeOf } from './fact-range.ts';
import { compareFractions, type Fraction, fraction, higher, lower, minus, NOTHING, ofDecimal } from './fraction.ts';
import { type ChosenReadings, factsIn, type PlainScore, plainScore, plainTest, scoreOfTotal } from './plain-score.ts';
import type { FactValues, PointsAnswers } from './points-answer.ts';
import { intervalOf, type PointsInterval } from './points-interval.ts';
import { readingsIn, waysToRead } from './readings-of.ts';

/** A total under one way to read the words. */
export interface ReadTotal {
  readonly readings: ChosenReadings;
  readonly score: PlainScore;
  readonly interval: PointsInterval;
}

/**
 * What a total comes to for somebody. `reached`: by every reading, whatever is still open; `out-of-reach`: by none, whatever
 * is still open; `readings-differ`: nothing is open but how the words are to be read; `list-not-held`: nothing but what a list
 * says that is not held here; `no-line`: it only puts in order.
 */
export type LineState = 'reached' | 'out-of-reach' | 'open' | 'readings-differ' | 'list-not-held' | 'no-line';

/** What a person may be told of a total; there is no word for getting the thing itself. */
export type PointsPromise = 'nothing' | NonNullable<PointsTotal['opens']>['kind'];

export interface TotalStatus extends PointsSpan {
  readonly total: PointsTotal;
  /** One for every way to read the words that the total hangs on. */
  readonly read: readonly ReadTotal[];
  readonly line: LineState;
  /** Points that are missing to the line: at least, by what is known, and at most, over all readings; null without a line. */
  readonly missing: { readonly least: Fraction; readonly most: Fraction } | null;
  /** Vetoes that hold, and those that may still hold, by id. */
  readonly vetoed: readonly string[];
  readonly mayBeVetoed: readonly string[];
  readonly promises: PointsPromise;
  /** Facts that the line hangs on and that a list settles which is not held here. */
  readonly unheldLists: readonly string[];
  /** Whether, as such lists may have it, the line is reached by one reading and not by another. */
  readonly mayReadDifferently: boolean;
}

/**
 * What every fact of a schedule can still be. What a list settles that is not held here stays open whatever is answered:
 * nobody can check it, and so it makes no line reached or missed.
 */
export function rangesOf(schedule: PointsSchedule, answers: PointsAnswers): Map<string, FactRange> {
  return new Map(
    schedule.facts.map((fact) => {
      const range = rangeOf(fact, answers[fact.id]);
      return [fact.id, isUnheld(fact) ? rangeOf(fact, undefined) : range];
    }),
  );
}

/** Whether a fact is settled by a list that is not held here. */
export function isUnheld({ list }: PointsFact): boolean {
  return list?.held === false;
}

/**
 * What every total of a schedule comes to, by what is known.
 * @throws where an answer is none to its fact
 */
export function totalStatuses(schedule: PointsSchedule, answers: PointsAnswers): TotalStatus[] {
  const ranges = rangesOf(schedule, answers);
  return schedule.totals.map((total) => totalStatus(schedule, total, ranges));
}

function totalStatus(schedule: PointsSchedule, total: PointsTotal, ranges: FactRanges): TotalStatus {
  const read = readTotal(schedule, total, ranges);
  const line = total.line && ofDecimal(total.line.points);
  const { state, ...apart } = lineApartFromLists(schedule, total, ranges, read, line);
  const vetoes = schedule.vetoes
    .filter(({ totals }) => totals.includes(total.id))
    .map((veto) => ({ id: veto.id, holds: vetoHolds(schedule, veto, ranges) }));
  const vetoesThat = (held: 'yes' | 'maybe') => vetoes.filter(({ holds }) => holds === held).map(({ id }) => id);
  const gaps = read.map(({ interval }) => (line ? higher(minus(line, interval.lowest.points), NOTHING) : NOTHING));
  const isClear = state === 'reached' && vetoes.every(({ holds }) => holds === 'no');
  return {
    total,
    read,
    ...spanOf(read),
    line: state,
    missing: line ? { least: gaps.reduce(lower), most: gaps.reduce(higher) } : null,
    vetoed: vetoesThat('yes'),
    mayBeVetoed: vetoesThat('maybe'),
    promises: (isClear && total.opens?.kind) || 'nothing',
    ...apart,
  };
}

/**
 * A total under every way to read the words that can still make a difference to it.
 * @param possible what the facts may still become, where that is asked as well: two readings may agree on what is, and not on that
 */
export function readTotal(
  schedule: PointsSchedule,
  total: PointsTotal,
  ranges: FactRanges,
  possible = ranges,
): ReadTotal[] {
  const scores = itemsIn(schedule, total.id).map(({ item }) => item.score);
  const bearing = readingsIn([total, scores.filter((score) => readsDifferently(score, schedule, possible))], schedule);
  return waysToRead(schedule, bearing).map((readings) => {
    const score = scoreOfTotal(schedule, total, readings);
    return { readings, score, interval: intervalOf(score, ranges) };
  });
}

/** Whether a score may come to one thing by one reading and to another by another: not where it is the same by all, whatever is open. */
function readsDifferently(score: PointsItem['score'], schedule: PointsSchedule, ranges: FactRanges): boolean {
  const ends = waysToRead(schedule, readingsIn(score, schedule)).flatMap((readings) => {
    const { lowest, highest } = intervalOf(plainScore(score, readings), ranges);
    return [lowest.points, highest.points];
  });
  return ends.some((points) => compareFractions(points, ends[0] ?? points) !== 0);
}

/** From the lowest to the highest that some readings come to. */
export interface PointsSpan {
  readonly lowest: Fraction;
  readonly highest: Fraction;
}

/** What several readings span. */
export function spanOf(read: readonly ReadTotal[]): PointsSpan {
  return {
    lowest: read.map(({ interval }) => interval.lowest.points).reduce(lower),
    highest: read.map(({ interval }) => interval.highest.points).reduce(higher),
  };
}

/**
 * What the items come to of which everything is known, the others left out; null where there is none, or no other. It is told
 * beside the interval, which stays wide as long as much is open.
 */
export function answeredSum(schedule: PointsSchedule, answers: PointsAnswers, total: PointsTotal): PointsSpan | null {
  const ranges = rangesOf(schedule, answers);
  const isScoreKnown = (score: PlainScore) => [...factsIn(score)].every((fact) => rangeIn(ranges, fact).known);
  const isKnown = ({ score }: PointsItem) =>
    waysToRead(schedule, readingsIn(score, schedule)).every((readings) => isScoreKnown(plainScore(score, readings)));
  const items = itemsIn(schedule, total.id).map(({ item }) => item);
  const known = items.filter(isKnown);
  if (known.length === 0 || known.length === items.length) return null;
  const groups = schedule.groups.map((group) => ({
    ...group,
    items: group.items.filter((item) => known.includes(item)),
  }));
  // A percentage on the whole is counted on a part of it where it is known who gets it.
  const { bonus, ...withoutBonus } = total;
  const isCounted = bonus && scoresOfTest(schedule, bonus.test).every(isScoreKnown);
  return spanOf(readTotal({ ...schedule, groups }, isCounted ? total : withoutBonus, ranges));
}

/** What a line comes to, and what of lists that are not held it hangs on. */
interface LineFindings {
  state: LineState;
  unheldLists: readonly string[];
  mayReadDifferently: boolean;
}

/** Where a line is open: whether it is settled, now so and now so, by each of what lists say that are not held; and by which. */
function lineApartFromLists(
  schedule: PointsSchedule,
  total: PointsTotal,
  ranges: FactRanges,
  read: readonly ReadTotal[],
  line: Fraction | null,
): LineFindings {
  const state = line ? lineState(read, line) : 'no-line';
  const unheld = schedule.facts.filter(isUnheld).map(({ id }) => id);
  const ways = unheld.reduce<FactValues[]>(
    (all, id) => all.flatMap((one) => [...rangeIn(ranges, id).values()].map((value) => ({ ...one, [id]: value }))),
    [{}],
  );
  const settled =
    line && state === 'open' && unheld.length > 0
      ? ways.map((way) => {
          const fixed = Object.entries(way).map(([id, value]) => [id, fixedTo(value)] as const);
          return { way, state: lineState(readTotal(schedule, total, new Map([...ranges, ...fixed])), line) };
        })
      : [{ way: {}, state }];
  const isOpen = settled.some((one) => one.state === 'open');
  return {
    state: isOpen || settled.length === 1 ? state : 'list-not-held',
    unheldLists: unheld.filter((list) =>
      settled.some((one) =>
        settled.some(
          (other) => one.state !== other.state && unheld.every((id) => id === list || one.way[id] === other.way[id]),
        ),
      ),
    ),
    mayReadDifferently: !isOpen && settled.some((one) => one.state === 'readings-differ'),
  };
}

function lineState(read: readonly ReadTotal[], line: Fraction): LineState {
  const reached = ({ interval }: ReadTotal) => compareFractions(interval.lowest.points, line) >= 0;
  const missed = ({ interval }: ReadTotal) => compareFractions(interval.highest.points, line) < 0;
  if (read.every(reached)) return 'reached';
  if (read.every(missed)) return 'out-of-reach';
  return read.every((one) => reached(one) || missed(one)) ? 'readings-differ' : 'open';
}

type Veto = PointsSchedule['vetoes'][number];

/** A test as a score by each way to read its words: a point where it holds, nothing where it does not. */
export function scoresOfTest(schedule: PointsSchedule, test: Veto['test']): PlainScore[] {
  return waysToRead(schedule, readingsIn(test, schedule)).map((readings) => ({
    kind: 'when',
    test: plainTest(test, readings, undefined),
    score: { kind: 'points', points: fraction(1) },
  }));
}

/** Whether a veto holds: by every reading, by none, or by what is not known. */
function vetoHolds(schedule: PointsSchedule, veto: Veto, ranges: FactRanges): 'yes' | 'no' | 'maybe' {
  const truths = scoresOfTest(schedule, veto.test).map((score) => {
    const { lowest, highest } = intervalOf(score, ranges);
    return lowest.points.top === 1 ? 'yes' : highest.points.top === 0 ? 'no' : 'maybe';
  });
  const [first = 'no'] = truths;
  return truths.every((truth) => truth === first) ? first : 'maybe';
}

/** The truth of "the line is reached and nothing shuts out", as conditions have it: readings and lists are for the window. */
export function truthOfTotal({ line, vetoed, mayBeVetoed }: TotalStatus): Truth {
  if (vetoed.length > 0 || line === 'out-of-reach') return 'unmet';
  if (line === 'open' || mayBeVetoed.length > 0) return 'unanswered';
  return line === 'reached' ? 'met' : 'silent';
}
