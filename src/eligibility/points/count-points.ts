import { type Fraction, fraction, higher, lower, NOTHING, ofDecimal, plus, times } from './fraction.ts';
import { type Ends, type PlainScore, type PlainTest, sumOfPoints } from './plain-score.ts';
import type { FactValue, KnownThing } from './points-answer.ts';

/** What a fact is. */
export type ValueOf = (fact: string) => FactValue;

/**
 * The points of a score.
 * @param parts those of what it is made of, in the order of `partsOf`
 */
export function pointsOf(score: PlainScore, parts: readonly Fraction[], factIs: ValueOf): Fraction {
  const [only = NOTHING] = parts;
  switch (score.kind) {
    case 'points':
      return score.points;
    case 'steps':
      return times(score.points, stepsIn(score, addedUp(score.added, factIs)));
    case 'options':
      return score.points[String(factIs(score.fact))] ?? NOTHING;
    case 'share':
      return sharedPoints(score, factIs(score.list) as readonly KnownThing[]);
    case 'bands': {
      const number = addedUp(score.added, factIs);
      // The first, where bands overlap.
      return parts[score.bands.findIndex(({ ends }) => isWithin(number, ends))] ?? NOTHING;
    }
    case 'sum':
      return sumOfPoints(parts);
    case 'highest':
      return parts.length === 0 ? NOTHING : parts.reduce(higher);
    case 'when':
      return testHolds(score.test, factIs) ? only : NOTHING;
    case 'limited': {
      const capped = score.atMost ? lower(only, score.atMost) : only;
      return score.atLeast ? higher(capped, score.atLeast) : capped;
    }
    case 'bonus':
      // A reward takes nothing away: of a sum below nothing there is no share.
      return testHolds(score.test, factIs) ? plus(only, times(higher(only, NOTHING), score.share)) : only;
  }
}

/** Whether a test holds. */
function testHolds(test: PlainTest, factIs: ValueOf): boolean {
  switch (test.kind) {
    case 'is':
      return test.is.includes(String(factIs(test.fact)));
    case 'yes':
      return factIs(test.fact) === true;
    case 'within':
      return isWithin(addedUp(test.added, factIs), test.ends);
    case 'all':
      return test.of.every((part) => testHolds(part, factIs));
    case 'any':
      return test.of.some((part) => testHolds(part, factIs));
    case 'not':
      return !testHolds(test.of, factIs);
  }
}

/** Whether a number lies in a range. */
export function isWithin(number: number, { from, fromIncluded, to, toIncluded }: Ends): boolean {
  return (fromIncluded ? number >= from : number > from) && (toIncluded ? number <= to : number < to);
}

function addedUp(facts: readonly string[], factIs: ValueOf): number {
  return facts.reduce((sum, fact) => sum + Number(factIs(fact)), 0);
}

function stepsIn(
  { from, each, counted, towards, upTo }: Extract<PlainScore, { kind: 'steps' }>,
  number: number,
): Fraction {
  const beyond = towards === 'up' ? Math.min(number, upTo) - from : from - number;
  if (beyond <= 0) return NOTHING;
  // Facts are as fine as halves.
  if (counted === 'in-part') return fraction(beyond * 2, each * 2);
  return fraction(counted === 'full' ? Math.floor(beyond / each) : Math.ceil(beyond / each));
}

function sharedPoints(score: Extract<PlainScore, { kind: 'share' }>, things: readonly KnownThing[]): Fraction {
  const shares = things.map(({ people, first }) => {
    if (people === 1) return score.points;
    const share = times(score.points, fraction(1, people + score.divisorPlus));
    return first ? times(share, ofDecimal(score.firstTimes)) : share;
  });
  if (shares.length === 0) return NOTHING;
  return score.counted === 'all' ? sumOfPoints(shares) : shares.reduce(higher);
}
