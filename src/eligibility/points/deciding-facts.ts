import type { PointsSchedule, PointsTotal } from '../../schema/points-schedule.ts';
import { pointsOf, type ValueOf } from './count-points.ts';
import { type FactRanges, rangeIn } from './fact-range.ts';
import { compareFractions, type Fraction, fraction, NOTHING, ofDecimal } from './fraction.ts';
import { factsIn, type PlainScore } from './plain-score.ts';
import type { FactValue, FactValues, PointsAnswers } from './points-answer.ts';
import { intervalFinder, type PointsInterval } from './points-interval.ts';
import { isUnheld, rangesOf, readTotal, scoresOfTest } from './points-status.ts';
import { type ScoreTree, treeOf } from './score-tree.ts';
import { valuesToTry } from './values-to-try.ts';

/** As many sums as are kept apart before it is left open whether a fact decides. */
const KEPT_APART = 1000;

/**
 * The facts not asked yet on which it can still turn, by some reading, whether a total comes to its line, or whether
 * a veto holds; in the schedule's order. Where more sums are possible than are kept apart, a fact is asked that may
 * turn out not to matter; none is left out that does.
 * @param totals the ids of the totals that are wanted; all with a line, where left out
 * @param among the ids of the facts that are tried; all, where left out. Few are found sooner
 */
export function decidingFacts(
  schedule: PointsSchedule,
  answers: PointsAnswers,
  totals?: readonly string[],
  among?: readonly string[],
): string[] {
  const ranges = rangesOf(schedule, answers);
  const wanted = schedule.totals.filter(({ id, line }) => (totals ? totals.includes(id) : line !== null));
  const found = new Set(wanted.flatMap((total) => decidingOf(schedule, total, ranges, among)));
  return schedule.facts
    .filter((fact) => answers[fact.id] === undefined && found.has(fact.id) && !isUnheld(fact))
    .map(({ id }) => id);
}

function decidingOf(
  schedule: PointsSchedule,
  total: PointsTotal,
  ranges: FactRanges,
  among: readonly string[] | undefined,
): string[] {
  const line = total.line ? ofDecimal(total.line.points) : null;
  const unknown = (score: PlainScore) =>
    [...factsIn(score)].filter((fact) => !rangeIn(ranges, fact).known && (among === undefined || among.includes(fact)));
  const ofLine = new Set<string>();
  for (const { score, interval } of line ? readTotal(schedule, total, ranges) : []) {
    if (!line || compareFractions(interval.lowest.points, line) >= 0) continue;
    if (compareFractions(interval.highest.points, line) < 0) continue;
    const find = intervalFinder(score, ranges);
    for (const fact of unknown(score)) {
      if (!ofLine.has(fact) && canDecide(score, fact, line, ranges, find)) ofLine.add(fact);
    }
  }
  const ofVetoes = schedule.vetoes
    .filter(({ totals }) => totals.includes(total.id))
    .flatMap((veto) =>
      scoresOfTest(schedule, veto.test).flatMap((score) => {
        const find = intervalFinder(score, ranges);
        return unknown(score).filter((fact) => canDecide(score, fact, fraction(1), ranges, find));
      }),
    );
  return [...ofLine, ...ofVetoes];
}

/** What a score comes to for each value of one fact, all else being the same. */
type Profile = readonly Fraction[];

/** Whether two values of a fact, all else being the same, lie on both sides of a line. */
function canDecide(
  score: PlainScore,
  fact: string,
  line: Fraction,
  ranges: FactRanges,
  find: (fixed: FactValues) => PointsInterval,
): boolean {
  const range = rangeIn(ranges, fact);
  const goesOneWay = treeOf(score).directions.get(fact) !== 'mixed';
  const values = goesOneWay ? [range.least, range.most] : valuesToTry(score, fact, range);
  // Cheap first: most facts that cannot decide are seen by their ends alone.
  if (!mayDecide(fact, values, line, find)) return false;
  const profiles = profilesOf(score, fact, values, ranges);
  if (!profiles) return true;
  return profiles.some((profile) => new Set(profile.map((points) => compareFractions(points, line) >= 0)).size > 1);
}

/** What is certain without keeping sums apart: a fact decides nothing where its values all leave the same side. */
function mayDecide(
  fact: string,
  values: readonly FactValue[],
  line: Fraction,
  find: (fixed: FactValues) => PointsInterval,
): boolean {
  const sides = values.map((value) => find({ [fact]: value }));
  return (
    sides.some(({ lowest }) => compareFractions(lowest.points, line) < 0) &&
    sides.some(({ highest }) => compareFractions(highest.points, line) >= 0)
  );
}

/** Every profile that some completion gives; undefined where they are more than are kept apart. */
function profilesOf(
  score: PlainScore,
  fact: string,
  values: readonly FactValue[],
  ranges: FactRanges,
): Profile[] | undefined {
  let tried = 0;
  const factIs =
    (fixed: FactValues, ofFact: FactValue): ValueOf =>
    (id) =>
      id === fact ? ofFact : (fixed[id] ?? rangeIn(ranges, id).least);
  const distinct = (profiles: readonly Profile[]) => [
    ...new Map(
      profiles.map((profile) => [profile.map(({ top, bottom }) => `${top}/${bottom}`).join(), profile]),
    ).values(),
  ];
  const find = (tree: ScoreTree, fixed: FactValues): Profile[] | undefined => {
    const untried = tree.splits.find((id) => id !== fact && fixed[id] === undefined);
    if (untried !== undefined) {
      const found: Profile[] = [];
      for (const value of valuesToTry(score, untried, rangeIn(ranges, untried))) {
        tried += 1;
        const some = tried > KEPT_APART ? undefined : find(tree, { ...fixed, [untried]: value });
        if (!some) return undefined;
        found.push(...some);
      }
      return distinct(found);
    }
    const { score: node, parts } = tree;
    let ways: Profile[][] = [[]];
    for (const part of parts) {
      const some = find(part, fixed);
      if (!some) return undefined;
      tried += ways.length * some.length;
      if (tried > KEPT_APART) return undefined;
      // Adding up and taking the highest may be done one part after another, so that equal ways fall together.
      const together = ways.flatMap((way) => some.map((profile) => [...way, profile]));
      ways =
        node.kind === 'sum' || node.kind === 'highest'
          ? distinct(together.map((way) => combined(node, way, fixed))).map((profile) => [profile])
          : together;
    }
    return distinct(ways.map((way) => combined(node, way, fixed)));
  };
  const combined = (node: PlainScore, way: readonly Profile[], fixed: FactValues) =>
    values.map((value, at) =>
      pointsOf(
        node,
        way.map((profile) => profile[at] ?? NOTHING),
        factIs(fixed, value),
      ),
    );
  return find(treeOf(score), {});
}
