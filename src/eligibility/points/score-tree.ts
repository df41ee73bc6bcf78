import { memoize } from '../../language/memoize.ts';
import { compareFractions, NOTHING } from './fraction.ts';
import { factsIn, ownFacts, type PlainScore, type PlainTest, partsOf } from './plain-score.ts';

/**
 * Which way points go where a fact goes up: never down, never up, or now so and now so. An option of several has no up;
 * what a test hangs on goes either way.
 */
type Direction = 'up' | 'down' | 'mixed';

/** A score with what finding its lowest and highest needs. */
export interface ScoreTree {
  readonly score: PlainScore;
  readonly parts: readonly ScoreTree[];
  /** Facts that bear on several of its parts, or on itself: what is independent below is so only once they are fixed. */
  readonly splits: readonly string[];
  readonly facts: ReadonlySet<string>;
  /** Which way every fact goes. */
  readonly directions: ReadonlyMap<string, Direction>;
}

/** Made once for each score: ways to read share the parts that they read alike. */
export const treeOf = memoize((score: PlainScore): ScoreTree => {
  const parts = partsOf(score).map(treeOf);
  const facts = factsIn(score);
  const own = new Set(ownFacts(score));
  const splits = [...facts].filter((fact) => own.has(fact) || parts.filter((part) => part.facts.has(fact)).length > 1);
  return { score, parts, splits, facts, directions: directionsIn(score, parts) };
});

/** Which way every fact of a score goes. */
function directionsIn(part: PlainScore, parts: readonly ScoreTree[]): ReadonlyMap<string, Direction> {
  const found = new Map<string, Direction>();
  const note = (facts: readonly string[], direction: Direction) => {
    for (const fact of facts) {
      const before = found.get(fact) ?? direction;
      found.set(fact, before === direction ? direction : 'mixed');
    }
  };
  switch (part.kind) {
    case 'steps': {
      const rises = (part.towards === 'up') === compareFractions(part.points, NOTHING) >= 0;
      note(part.added, rises ? 'up' : 'down');
      break;
    }
    case 'share':
      note([part.list], 'up');
      break;
    case 'when':
    case 'bonus': {
      // What brings points that are never below nothing brings more where its test is rather met, and the other way round.
      const sign = part.kind === 'bonus' ? 'plus' : signOf(part.score);
      for (const [fact, direction] of testDirections(part.test)) {
        note([fact], sign === 'either' ? 'mixed' : sign === 'plus' ? direction : opposite(direction));
      }
      break;
    }
    default:
      note(ownFacts(part), 'mixed');
  }
  for (const { directions } of parts) for (const [fact, direction] of directions) note([fact], direction);
  return found;
}

const opposite = (direction: Direction): Direction =>
  direction === 'mixed' ? 'mixed' : direction === 'up' ? 'down' : 'up';

/** Which way a test goes where its facts go up: towards holding, or away from it. */
function testDirections(test: PlainTest): (readonly [fact: string, direction: Direction])[] {
  switch (test.kind) {
    case 'is':
      return [[test.fact, 'mixed']];
    case 'yes':
      return [[test.fact, 'up']];
    case 'within': {
      const { from, to } = test.ends;
      const direction = !Number.isFinite(to) ? 'up' : !Number.isFinite(from) ? 'down' : 'mixed';
      return test.added.map((fact) => [fact, direction]);
    }
    case 'all':
    case 'any':
      return test.of.flatMap(testDirections);
    case 'not':
      return testDirections(test.of).map(([fact, direction]) => [fact, opposite(direction)]);
  }
}

/** Whether a score is never below nothing, never above it, or now so and now so. */
function signOf(score: PlainScore): 'plus' | 'minus' | 'either' {
  switch (score.kind) {
    case 'points':
    case 'steps':
      return compareFractions(score.points, NOTHING) >= 0 ? 'plus' : 'minus';
    case 'options':
      return Object.values(score.points).every((points) => compareFractions(points, NOTHING) >= 0) ? 'plus' : 'either';
    case 'share':
      return 'plus';
    case 'limited':
      if (score.atLeast && compareFractions(score.atLeast, NOTHING) >= 0) return 'plus';
      if (score.atMost && compareFractions(score.atMost, NOTHING) <= 0) return 'minus';
      return signOf(score.score) === 'plus' ? 'plus' : 'either';
    default: {
      const signs = new Set(partsOf(score).map(signOf));
      return signs.size === 1 ? ([...signs][0] ?? 'plus') : signs.size === 0 ? 'plus' : 'either';
    }
  }
}

/** The numbers at which a fact changes anything, where nothing is added to it; undefined where all have to be tried. */
export function breaksOf(score: PlainScore, fact: string, from: number, to: number): readonly number[] | undefined {
  const breaks: number[] = [];
  const isAlone = (added: readonly string[]) => added.length === 1;
  let alone = true;
  const visit = (part: PlainScore) => {
    if (ownFacts(part).includes(fact)) {
      if (part.kind === 'steps') {
        alone &&= isAlone(part.added);
        const sign = part.towards === 'up' ? 1 : -1;
        const ends = [sign * (from - part.from), sign * (Math.min(part.upTo, to) - part.from)];
        // Where part of a step counts, every whole point is a break: sums that are whole without it need no finer ones.
        const width =
          part.counted === 'in-part' ? (part.each * part.points.bottom) / Math.abs(part.points.top) : part.each;
        const first = Math.max(0, Math.floor(Math.min(...ends) / width));
        for (let step = first; step * width <= Math.max(...ends); step += 1) {
          breaks.push(part.from + sign * step * width);
        }
        if (part.upTo < to) breaks.push(part.upTo);
      }
      if (part.kind === 'bands') {
        alone &&= isAlone(part.added);
        breaks.push(...part.bands.flatMap(({ ends }) => [ends.from, ends.to]).filter(Number.isFinite));
      }
      if (part.kind === 'when' || part.kind === 'bonus') {
        const inTest = (test: typeof part.test): void => {
          if (test.kind === 'all' || test.kind === 'any') test.of.forEach(inTest);
          if (test.kind === 'not') inTest(test.of);
          if (test.kind === 'within' && test.added.includes(fact)) {
            alone &&= isAlone(test.added);
            breaks.push(...[test.ends.from, test.ends.to].filter(Number.isFinite));
          }
        };
        inTest(part.test);
      }
    }
    partsOf(part).forEach(visit);
  };
  visit(score);
  return alone ? breaks : undefined;
}
