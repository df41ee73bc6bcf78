import { compareFractions, NOTHING } from './fraction.ts';
import { factsIn, ownFacts, type PlainScore, partsOf } from './plain-score.ts';

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
}

export function treeOf(score: PlainScore): ScoreTree {
  const parts = partsOf(score).map(treeOf);
  const facts = factsIn(score);
  const own = new Set(ownFacts(score));
  const splits = [...facts].filter((fact) => own.has(fact) || parts.filter((part) => part.facts.has(fact)).length > 1);
  return { score, parts, splits, facts };
}

/** Which way every fact of a score goes. */
export function directionsIn(score: PlainScore): ReadonlyMap<string, Direction> {
  const found = new Map<string, Direction>();
  const note = (facts: readonly string[], direction: Direction) => {
    for (const fact of facts) {
      const before = found.get(fact) ?? direction;
      found.set(fact, before === direction ? direction : 'mixed');
    }
  };
  const visit = (part: PlainScore) => {
    switch (part.kind) {
      case 'steps': {
        const rises = (part.towards === 'up') === compareFractions(part.points, NOTHING) >= 0;
        note(part.added, rises ? 'up' : 'down');
        break;
      }
      case 'share':
        note([part.list], 'up');
        break;
      default:
        note(ownFacts(part), 'mixed');
    }
    for (const inner of partsOf(part)) visit(inner);
  };
  visit(score);
  return found;
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
        const first = Math.max(0, Math.floor(Math.min(...ends) / part.each));
        for (let step = first; step * part.each <= Math.max(...ends); step += 1) {
          breaks.push(part.from + sign * step * part.each);
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
