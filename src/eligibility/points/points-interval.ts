import { bandAt, pointsOfLeaf, pointsOfParts, testHolds, type ValueOf } from './count-points.ts';
import type { FactRange } from './fact-range.ts';
import { compareFractions, type Fraction, NOTHING } from './fraction.ts';
import { ownFacts, type PlainScore } from './plain-score.ts';
import type { FactValue, FactValues } from './points-answer.ts';
import { directionsIn, type ScoreTree, treeOf } from './score-tree.ts';
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

/**
 * The exact interval of a score. Facts of which more only ever brings more (or less) stand at their ends; the others are
 * tried out where the parts that they bear on part, so that below that place parts are independent of each other.
 * @param ranges what every fact of the score can still be
 */
export function intervalOf(score: PlainScore, ranges: ReadonlyMap<string, FactRange>): PointsInterval {
  return intervalFinder(score, ranges)({});
}

/** Finds intervals of one score again and again, with some facts fixed. */
export function intervalFinder(
  score: PlainScore,
  ranges: ReadonlyMap<string, FactRange>,
): (fixed: FactValues) => PointsInterval {
  const directions = directionsIn(score);
  const rangeOfFact = (fact: string): FactRange => {
    const range = ranges.get(fact);
    if (!range) throw new Error(`Nothing is said of what "${fact}" can be`);
    return range;
  };
  const tried = new Map<string, FactValue[]>();
  const valuesOf = (fact: string): FactValue[] => {
    const found = tried.get(fact) ?? valuesToTry(score, fact, rangeOfFact(fact));
    tried.set(fact, found);
    return found;
  };
  const corner =
    (fixed: FactValues, wanted: 'lowest' | 'highest'): ValueOf =>
    (fact) => {
      const { least, most } = rangeOfFact(fact);
      return fixed[fact] ?? ((directions.get(fact) === 'down') === (wanted === 'lowest') ? most : least);
    };

  const find = (tree: ScoreTree, fixed: FactValues): PointsInterval => {
    const untried = tree.splits.find((fact) => fixed[fact] === undefined && directions.get(fact) === 'mixed');
    if (untried === undefined) return within(tree, fixed);
    return valuesOf(untried)
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
      const factIs = corner(fixed, wanted);
      // What parts look at comes with them; of bands only one part is taken.
      const looked = node.kind === 'bands' ? tree.facts : ownFacts(node);
      const own = Object.fromEntries([...looked].map((fact) => [fact, factIs(fact)]));
      const leaf = pointsOfLeaf(node, factIs);
      if (leaf) return { points: leaf, at: own };
      if (node.kind === 'bands') {
        const band = bandAt(node, factIs);
        const part = reached[parts.findIndex(({ score: inner }) => inner === band)]?.[wanted];
        return { points: part?.points ?? NOTHING, at: { ...own, ...part?.at } };
      }
      const holds = node.kind === 'when' || node.kind === 'bonus' ? testHolds(node.test, factIs) : false;
      const points = pointsOfParts(
        node,
        reached.map((one) => one[wanted].points),
        holds,
      );
      return { points, at: Object.assign(own, ...reached.map((one) => one[wanted].at)) };
    };
    return { lowest: end('lowest'), highest: end('highest') };
  };
  const root = treeOf(score);
  return (fixed) => find(root, fixed);
}
