import { memoize } from '../../language/memoize.ts';
import { pointsOf, type ValueOf } from './count-points.ts';
import { type FactRanges, rangeIn } from './fact-range.ts';
import { compareFractions, type Fraction } from './fraction.ts';
import { ownFacts, type PlainScore } from './plain-score.ts';
import type { FactValues } from './points-answer.ts';
import { type ScoreTree, treeOf } from './score-tree.ts';
import { valuesToTry } from './values-to-try.ts';

/** A sum that can be reached, with what the facts are where it is. */
export interface ReachedSum {
  readonly points: Fraction;
  readonly at: FactValues;
}

/** The lowest and the highest sum that what is known leaves reachable; both are reached by some completion. */
export interface PointsInterval {
  readonly lowest: ReachedSum;
  readonly highest: ReachedSum;
}

/** So many intervals are kept of each part of a score. */
const MOST_KEPT = 500;

/** The intervals that were found of a part, by what its facts could be. */
const foundIn = memoize((_: ScoreTree) => new Map<string, PointsInterval>());

/**
 * The exact interval of a score. Facts of which more only ever brings more (or less) stand at their ends; the others are
 * tried out where the parts that they bear on part, so that below that place parts are independent of each other.
 * @param ranges what every fact of the score can still be
 */
export function intervalOf(score: PlainScore, ranges: FactRanges): PointsInterval {
  return intervalFinder(score, ranges)({});
}

/** Finds intervals of one score again and again, with some facts fixed. */
export function intervalFinder(score: PlainScore, ranges: FactRanges): (fixed: FactValues) => PointsInterval {
  const corner =
    ({ directions }: ScoreTree, fixed: FactValues, wanted: 'lowest' | 'highest'): ValueOf =>
    (fact) => {
      const { least, most } = rangeIn(ranges, fact);
      return fixed[fact] ?? ((directions.get(fact) === 'down') === (wanted === 'lowest') ? most : least);
    };

  const find = (tree: ScoreTree, fixed: FactValues): PointsInterval => {
    const found = foundIn(tree);
    // Of one fact, the least and the most that it can be tell ranges apart.
    const key = JSON.stringify([...tree.facts].map((fact) => fixed[fact] ?? rangeIn(ranges, fact)));
    const known = found.get(key);
    if (known) return known;
    const interval = findAnew(tree, fixed);
    if (found.size === MOST_KEPT) found.clear();
    found.set(key, interval);
    return interval;
  };
  const findAnew = (tree: ScoreTree, fixed: FactValues): PointsInterval => {
    const { score: node, splits, directions } = tree;
    const untried = splits.find((fact) => fixed[fact] === undefined && directions.get(fact) === 'mixed');
    if (untried === undefined) return within(tree, fixed);
    return valuesToTry(node, untried, rangeIn(ranges, untried))
      .map((value) => find(tree, { ...fixed, [untried]: value }))
      .reduce((all, one) => ({
        lowest: compareFractions(one.lowest.points, all.lowest.points) < 0 ? one.lowest : all.lowest,
        highest: compareFractions(one.highest.points, all.highest.points) > 0 ? one.highest : all.highest,
      }));
  };
  const within = (tree: ScoreTree, fixed: FactValues): PointsInterval => {
    const { score: node, parts } = tree;
    const reached = parts.map((part) => find(part, fixed));
    const end = (wanted: 'lowest' | 'highest'): ReachedSum => {
      const factIs = corner(tree, fixed, wanted);
      const own = Object.fromEntries(ownFacts(node).map((fact) => [fact, factIs(fact)]));
      const points = pointsOf(
        node,
        reached.map((one) => one[wanted].points),
        factIs,
      );
      return { points, at: Object.assign(own, ...reached.map((one) => one[wanted].at)) };
    };
    return { lowest: end('lowest'), highest: end('highest') };
  };
  const root = treeOf(score);
  return (fixed) => find(root, fixed);
}
