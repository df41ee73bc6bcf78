import type { Circuit } from './circuit.ts';
import { decisionOf, settledBy } from './decision.ts';
import { TRUTHS } from './evaluate.ts';
import { allOf, type TruthSet } from './truth-sets.ts';

/**
 * What a gate can be if a question is answered one way, with what it then is if that alone is answered another way:
 * bit 4 × a + b for truth a with truth b, each by its place among `TRUTHS`.
 */
type TruthPairs = number;

/**
 * Whether some completion makes the decision turn on the question at a place. Where another open question stands
 * at several gates, each is taken by itself: then this may be true too often, never too seldom.
 */
export function turnsOn(circuit: Circuit, place: number, sets: readonly TruthSet[]): boolean {
  const ways = circuit.questions[place]?.distinct ?? 0;
  for (let way = 1; way < ways; way += 1) {
    const [conditions, bars] = pairsAtEnd(circuit, place, way, sets);
    if (eachPair(conditions, (a, b) => eachPair(bars, (c, d) => DIFFERENT[a]?.[b]?.[c]?.[d] ?? 0))) return true;
  }
  return false;
}

/** Pairs of the conditions and of the bars, for the first distinct answer to a question and for another. */
function pairsAtEnd(
  { gates, conditions, bars }: Circuit,
  place: number,
  way: number,
  sets: readonly TruthSet[],
): [TruthPairs, TruthPairs] {
  // None for a gate that does not depend on the question.
  const pairs: TruthPairs[] = [];
  for (const gate of gates) {
    let joint = 0;
    if (gate.kind === 'question' && gate.place === place) {
      joint = pair(placeOf(gate.truths[0] ?? 0), placeOf(gate.truths[way] ?? 0));
    } else if (gate.kind === 'all' && gate.of.some(({ at }) => pairs[at])) {
      const others = gate.of.filter(({ at }) => !pairs[at]);
      joint = twins(allOf(others, sets));
      for (const { at } of gate.of) if (pairs[at]) joint = last(joint, pairs[at]);
      if (gate.negated) joint = eachPair(joint, (a, b) => pair(opposite(a), opposite(b)));
    }
    pairs.push(joint);
  }
  return [pairs[conditions.at] || twins(sets[conditions.at] ?? 0), pairs[bars.at] || twins(sets[bars.at] ?? 0)];
}

/** What comes of each pair, given as places among `TRUTHS`; all of it together. */
function eachPair(pairs: TruthPairs, make: (a: number, b: number) => number): number {
  let result = 0;
  for (let rest = pairs; rest !== 0; rest &= rest - 1) {
    const bit = placeOf(rest & -rest);
    result |= make(bit >> 2, bit & 3);
  }
  return result;
}

/** What `all` of two gates can be. */
const last = (some: TruthPairs, others: TruthPairs) =>
  eachPair(some, (a, b) => eachPair(others, (c, d) => pair(Math.max(a, c), Math.max(b, d))));

/** The truths of a gate that does not depend on the question, each with itself. */
function twins(set: TruthSet): TruthPairs {
  let pairs = 0;
  for (let place = 0; place < TRUTHS.length; place += 1) if ((set >> place) & 1) pairs |= pair(place, place);
  return pairs;
}

const pair = (a: number, b: number) => 1 << (4 * a + b);
const placeOf = (bit: number) => 31 - Math.clz32(bit);
const opposite = (place: number) => (place === 0 ? 3 : place === 3 ? 0 : place);

/** 1 where conditions a with bars c come to another decision than conditions b with bars d. */
const DIFFERENT = TRUTHS.map((a) =>
  TRUTHS.map((b) => TRUTHS.map((c) => TRUTHS.map((d) => (settledBy([decisionOf(a, c), decisionOf(b, d)]) ? 0 : 1)))),
);
