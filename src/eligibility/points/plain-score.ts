import { memoize } from '../../language/memoize.ts';
import { EACH_FACT } from '../../schema/points-each-fact.ts';
import { itemsIn } from '../../schema/points-facts.ts';
import type { PointsSchedule, PointsTotal } from '../../schema/points-schedule.ts';
import type { Band, Included, PointsTest, Score } from '../../schema/points-score.ts';
import { type Fraction, fraction, ofDecimal, plus } from './fraction.ts';

/** A test with its ends decided. */
export type PlainTest =
  | { kind: 'is'; fact: string; is: readonly string[] }
  | { kind: 'yes'; fact: string }
  | { kind: 'within'; added: readonly string[]; ends: Ends }
  | { kind: 'all' | 'any'; of: readonly PlainTest[] }
  | { kind: 'not'; of: PlainTest };

/** A range of numbers whose ends are in it or not. */
export interface Ends {
  readonly from: number;
  readonly fromIncluded: boolean;
  readonly to: number;
  readonly toIncluded: boolean;
}

/** A score under one reading, with what is repeated for several facts written out, and without its quotes. */
export type PlainScore =
  | { kind: 'points'; points: Fraction }
  | {
      kind: 'steps';
      added: readonly string[];
      from: number;
      each: number;
      points: Fraction;
      counted: 'full' | 'begun' | 'in-part';
      towards: 'up' | 'down';
      upTo: number;
    }
  | { kind: 'bands'; added: readonly string[]; bands: readonly { ends: Ends; score: PlainScore }[] }
  | { kind: 'options'; fact: string; points: Readonly<Record<string, Fraction>> }
  | {
      kind: 'share';
      list: string;
      points: Fraction;
      divisorPlus: number;
      firstTimes: number;
      counted: 'all' | 'highest';
    }
  | { kind: 'when'; test: PlainTest; score: PlainScore }
  | { kind: 'sum' | 'highest'; of: readonly PlainScore[] }
  | { kind: 'limited'; atMost: Fraction | undefined; atLeast: Fraction | undefined; score: PlainScore }
  | { kind: 'bonus'; test: PlainTest; share: Fraction; score: PlainScore };

/** Which option is taken of each reading, by the id of the reading. */
export type ChosenReadings = Readonly<Record<string, string>>;

const scoresOf = memoize((_: PointsSchedule) => new Map<string, PlainScore>());

/** The same object for what is read alike: what is found of a score is kept with it (`treeOf`). */
function kept(schedule: PointsSchedule, score: PlainScore, key = JSON.stringify(score)): PlainScore {
  const scores = scoresOf(schedule);
  const known = scores.get(key) ?? score;
  scores.set(key, known);
  return known;
}

/** The score that one total is, under one way to read the words. */
export function scoreOfTotal(schedule: PointsSchedule, total: PointsTotal, readings: ChosenReadings): PlainScore {
  const key = total.id + JSON.stringify(readings);
  const known = scoresOf(schedule).get(key);
  if (known) return known;
  const groups = schedule.groups.flatMap((group): PlainScore[] => {
    const items = itemsIn(schedule, total.id).filter((entry) => entry.group === group);
    if (items.length === 0) return [];
    const of = items.map(({ item }) => kept(schedule, plainScore(item.score, readings)));
    const taken: PlainScore = { kind: kindTaken(group.taken), of };
    return [kept(schedule, group.limit ? limited(taken, group.limit) : taken)];
  });
  const sum: PlainScore = { kind: 'sum', of: groups };
  const { bonus, limit } = total;
  const counts = bonus && (bonus.under === undefined || bonus.under.some((option) => isTaken(option, readings)));
  const whole: PlainScore = counts
    ? {
        kind: 'bonus',
        test: plainTest(bonus.test, readings, undefined),
        share: fraction(Math.round(bonus.percent * 10), 1000),
        score: sum,
      }
    : sum;
  return kept(schedule, limit ? limited(whole, limit) : whole, key);
}

/** What a person chooses is what brings most. */
function kindTaken(taken: 'sum' | 'highest' | 'chosen'): 'sum' | 'highest' {
  return taken === 'sum' ? 'sum' : 'highest';
}

function limited(
  score: PlainScore,
  { atMost, atLeast }: { atMost?: number | undefined; atLeast?: number | undefined },
): PlainScore {
  const decimal = (points: number | undefined) => (points === undefined ? undefined : ofDecimal(points));
  return { kind: 'limited', atMost: decimal(atMost), atLeast: decimal(atLeast), score };
}

/**
 * A score under one way to read the words.
 * @param each the fact that `*` stands for
 */
export function plainScore(score: Score, readings: ChosenReadings, each?: string): PlainScore {
  const plain = (part: Score) => plainScore(part, readings, each);
  const fact = (id: string) => factNamed(id, each);
  switch (score.kind) {
    case 'points':
      return { kind: 'points', points: ofDecimal(score.points) };
    case 'steps': {
      const { from, each: width, counted, towards, upTo = Number.POSITIVE_INFINITY } = score;
      const points = ofDecimal(score.points);
      return { kind: 'steps', added: score.added.map(fact), from, each: width, points, counted, towards, upTo };
    }
    case 'bands': {
      const bands = score.bands.map((band) => ({ ends: endsOf(band, readings), score: plain(band.score) }));
      return { kind: 'bands', added: score.added.map(fact), bands };
    }
    case 'options': {
      const points = Object.entries(score.points)
        .filter(([, { under }]) => under === undefined || under.some((option) => isTaken(option, readings)))
        .map(([id, option]) => [id, ofDecimal(option.points)] as const);
      return { kind: 'options', fact: fact(score.fact), points: Object.fromEntries(points) };
    }
    case 'share': {
      const { list, divisorPlus, firstTimes, counted } = score;
      return { kind: 'share', list, points: ofDecimal(score.points), divisorPlus, firstTimes, counted };
    }
    case 'when':
      return { kind: 'when', test: plainTest(score.test, readings, each), score: plain(score.score) };
    case 'sum':
    case 'highest':
    case 'chosen':
      return { kind: kindTaken(score.kind), of: score.of.map(plain) };
    case 'each':
      return {
        kind: kindTaken(score.taken),
        of: score.facts.map((one) => plainScore(score.score, readings, one)),
      };
    case 'limited':
      return limited(plain(score.score), score);
    case 'by-reading': {
      const read = score.of[readings[score.reading] ?? ''];
      if (!read) throw new Error(`The reading "${score.reading}" is not chosen, or says nothing here`);
      return plain(read);
    }
  }
}

/** A test under one way to read the words. */
export function plainTest(test: PointsTest, readings: ChosenReadings, each: string | undefined): PlainTest {
  switch (test.kind) {
    case 'is':
    case 'yes':
      return { ...test, fact: factNamed(test.fact, each) };
    case 'within':
      return { kind: 'within', added: test.added.map((id) => factNamed(id, each)), ends: endsOf(test, readings) };
    case 'all':
    case 'any':
      return { kind: test.kind, of: test.of.map((part) => plainTest(part, readings, each)) };
    case 'not':
      return { kind: 'not', of: plainTest(test.of, readings, each) };
  }
}

/** The ends of a band under one way to read the words. */
export function endsOf(band: Omit<Band, 'score'>, readings: ChosenReadings): Ends {
  const isIn = (included: Included) =>
    typeof included === 'boolean' ? included : included.under.some((option) => isTaken(option, readings));
  return {
    from: band.from ?? Number.NEGATIVE_INFINITY,
    fromIncluded: isIn(band.fromIncluded),
    to: band.to ?? Number.POSITIVE_INFINITY,
    toIncluded: isIn(band.toIncluded),
  };
}

function isTaken(option: string, readings: ChosenReadings): boolean {
  const [reading = '', id] = option.split('/');
  return readings[reading] === id;
}

function factNamed(id: string, each: string | undefined): string {
  if (id !== EACH_FACT) return id;
  if (each === undefined) throw new Error('`*` stands for nothing outside of `each`');
  return each;
}

/** The scores that a score is made of. */
export function partsOf(score: PlainScore): readonly PlainScore[] {
  switch (score.kind) {
    case 'sum':
    case 'highest':
      return score.of;
    case 'bands':
      return score.bands.map((band) => band.score);
    case 'when':
    case 'limited':
    case 'bonus':
      return [score.score];
    default:
      return [];
  }
}

/** The facts that a score looks at itself, not through what it is made of. */
export function ownFacts(score: PlainScore): readonly string[] {
  switch (score.kind) {
    case 'steps':
    case 'bands':
      return score.added;
    case 'options':
      return [score.fact];
    case 'share':
      return [score.list];
    case 'when':
    case 'bonus':
      return factsOfTest(score.test);
    default:
      return [];
  }
}

function factsOfTest(test: PlainTest): string[] {
  switch (test.kind) {
    case 'is':
    case 'yes':
      return [test.fact];
    case 'within':
      return [...test.added];
    case 'all':
    case 'any':
      return test.of.flatMap(factsOfTest);
    case 'not':
      return factsOfTest(test.of);
  }
}

/** Every fact that a score looks at. Scores do not change, and are asked again and again. */
export const factsIn = memoize(
  (score: PlainScore): ReadonlySet<string> =>
    new Set([...ownFacts(score), ...partsOf(score).flatMap((part) => [...factsIn(part)])]),
);

/** Adds up points. */
export function sumOfPoints(points: readonly Fraction[]): Fraction {
  return points.reduce(plus, fraction(0));
}
