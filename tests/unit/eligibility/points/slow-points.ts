/**
 * Points counted the slow way, straight from the schedule as written: no intervals, no directions, nothing of the engine.
 */
import type { PointsFact } from '../../../../src/schema/points-fact.ts';
import type { PointsSchedule, PointsTotal } from '../../../../src/schema/points-schedule.ts';
import type { Included, PointsTest, Score } from '../../../../src/schema/points-score.ts';

export type Thing = { people: number; first: boolean };
export type Facts = Record<string, number | string | boolean | Thing[]>;
export type Read = Record<string, string>;

/** The points of a total for somebody of whom all is known, under one reading. */
export function slowTotal(schedule: PointsSchedule, total: PointsTotal, facts: Facts, read: Read): number {
  let sum = 0;
  for (const group of schedule.groups) {
    const found: number[] = [];
    for (const item of group.items) {
      if ((item.countsIn ?? group.countsIn).includes(total.id)) found.push(slowScore(item.score, facts, read));
    }
    let points = group.taken === 'sum' ? found.reduce((a, b) => a + b, 0) : found.length ? Math.max(...found) : 0;
    if (found.length > 0 && group.limit?.atMost !== undefined) points = Math.min(points, group.limit.atMost);
    if (found.length > 0 && group.limit?.atLeast !== undefined) points = Math.max(points, group.limit.atLeast);
    sum += points;
  }
  const { bonus, limit } = total;
  if (bonus && isUnder(bonus.under, read) && slowTest(bonus.test, facts, read) && sum > 0)
    sum *= 1 + bonus.percent / 100;
  if (limit?.atMost !== undefined) sum = Math.min(sum, limit.atMost);
  if (limit?.atLeast !== undefined) sum = Math.max(sum, limit.atLeast);
  return sum;
}

const isUnder = (options: string[] | undefined, read: Read) =>
  options === undefined || options.some((option) => read[option.split('/')[0] ?? ''] === option.split('/')[1]);

const added = (ids: string[], facts: Facts) => ids.reduce((sum, id) => sum + Number(facts[id]), 0);

/** Whether a test holds for somebody of whom all is known. */
export function slowTest(test: PointsTest, facts: Facts, read: Read): boolean {
  if (test.kind === 'is') return test.is.some((id) => facts[test.fact] === id);
  if (test.kind === 'yes') return Boolean(facts[test.fact]);
  if (test.kind === 'all') return !test.of.some((part) => !slowTest(part, facts, read));
  if (test.kind === 'any') return test.of.some((part) => slowTest(part, facts, read));
  if (test.kind === 'not') return !slowTest(test.of, facts, read);
  if (test.kind === 'within') return liesIn(added(test.added, facts), test, read);
  throw new Error(`Nobody knows the test ${JSON.stringify(test)}`);
}

interface Range {
  from?: number | undefined;
  fromIncluded: Included;
  to?: number | undefined;
  toIncluded: Included;
}

function liesIn(number: number, range: Range, read: Read): boolean {
  const isIn = (included: Included) => (typeof included === 'boolean' ? included : isUnder(included.under, read));
  if (range.from !== undefined && (number < range.from || (number === range.from && !isIn(range.fromIncluded))))
    return false;
  return range.to === undefined || number < range.to || (number === range.to && isIn(range.toIncluded));
}

function slowScore(score: Score, facts: Facts, read: Read): number {
  switch (score.kind) {
    case 'points':
      return score.points;
    case 'steps': {
      let number = added(score.added, facts);
      if (score.upTo !== undefined && number > score.upTo) number = score.upTo;
      const way = score.towards === 'up' ? 1 : -1;
      let steps = 0;
      // One step after another, as a clerk would count them.
      for (let at = score.from; ; at += way * score.each) {
        const next = at + way * score.each;
        if (score.counted === 'in-part') {
          steps = Math.max(0, ((number - score.from) * way) / score.each);
          break;
        }
        const isFull = way > 0 ? next <= number : next >= number;
        const isBegun = way > 0 ? at < number : at > number;
        if (score.counted === 'full' ? !isFull : !isBegun) break;
        steps += 1;
      }
      return steps * score.points;
    }
    case 'bands': {
      const number = added(score.added, facts);
      for (const band of score.bands) if (liesIn(number, band, read)) return slowScore(band.score, facts, read);
      return 0;
    }
    case 'options': {
      const option = score.points[String(facts[score.fact])];
      return option && isUnder(option.under, read) ? option.points : 0;
    }
    case 'share': {
      const shares = (facts[score.list] as Thing[]).map(({ people, first }) =>
        people === 1 ? score.points : (score.points / (people + score.divisorPlus)) * (first ? score.firstTimes : 1),
      );
      return score.counted === 'all' ? shares.reduce((a, b) => a + b, 0) : Math.max(0, ...shares);
    }
    case 'when':
      return slowTest(score.test, facts, read) ? slowScore(score.score, facts, read) : 0;
    case 'sum':
      return score.of.reduce((sum, part) => sum + slowScore(part, facts, read), 0);
    case 'highest':
    case 'chosen':
      return Math.max(...score.of.map((part) => slowScore(part, facts, read)));
    case 'each': {
      const found = score.facts.map((id) => slowScore(score.score, { ...facts, '*': facts[id] ?? 0 }, read));
      return score.taken === 'sum' ? found.reduce((a, b) => a + b, 0) : Math.max(...found);
    }
    case 'limited': {
      const points = slowScore(score.score, facts, read);
      return Math.max(
        score.atLeast ?? Number.NEGATIVE_INFINITY,
        Math.min(score.atMost ?? Number.POSITIVE_INFINITY, points),
      );
    }
    case 'by-reading': {
      const taken = score.of[read[score.reading] ?? ''];
      if (!taken) throw new Error(`Nothing is read of "${score.reading}"`);
      return slowScore(taken, facts, read);
    }
  }
}

/** Every way to read a schedule. */
export function everyRead(schedule: PointsSchedule): Read[] {
  let all: Read[] = [{}];
  for (const { id, options } of schedule.readings) {
    all = all.flatMap((read) => options.map((option) => ({ ...read, [id]: option.id })));
  }
  return all;
}

/** Everything that a fact can be. */
export function everyValue(fact: PointsFact): Facts[string][] {
  if (fact.kind === 'one') return fact.options.map(({ id }) => id);
  if (fact.kind === 'yes') return [true, false];
  if (fact.kind === 'number') {
    const values: number[] = [];
    for (let value = fact.minimum; value <= fact.maximum; value += fact.finest) values.push(value);
    return values;
  }
  const things = Array.from({ length: fact.people }, (_, at) => [
    { people: at + 1, first: true },
    { people: at + 1, first: false },
  ]).flat();
  let lists: Thing[][] = [[]];
  const all = [...lists];
  for (let length = 1; length <= fact.most; length += 1) {
    lists = lists.flatMap((list) => things.map((thing) => [...list, thing]));
    all.push(...lists);
  }
  return all;
}

/** Every completion of what is known. */
export function everyCompletion(schedule: PointsSchedule, known: Facts): Facts[] {
  return schedule.facts
    .filter(({ id }) => known[id] === undefined)
    .reduce<Facts[]>(
      (all, fact) => everyValue(fact).flatMap((value) => all.map((one) => ({ ...one, [fact.id]: value }))),
      [known],
    );
}
