import type { Circuit } from './circuit.ts';
import { decisionOf, settledBy } from './decision.ts';
import type { Truth } from './evaluate.ts';
import { allOf, inSet, TRUTHS, type TruthSet } from './truth-sets.ts';

/** Pairs of different truths of a gate, one bit each. */
type Differences = number;

const PAIRS = TRUTHS.flatMap((a, place) => TRUTHS.slice(place + 1).map((b): [Truth, Truth] => [a, b]));
const SETS: TruthSet[] = [...Array(1 << TRUTHS.length).keys()];

/** The pairs of truths that pass a test. */
const pairsThat = (test: (a: Truth, b: Truth) => boolean): Differences =>
  PAIRS.reduce((found, [a, b], bit) => (test(a, b) ? found | (1 << bit) : found), 0);

const has = (differences: Differences, a: Truth, b: Truth) =>
  PAIRS.some(([c, d], bit) => (differences >> bit) & 1 && ((a === c && b === d) || (a === d && b === c)));

/** For each set of truths, the pairs in it. */
const WITHIN = SETS.map((set) => pairsThat((a, b) => inSet(set, a) && inSet(set, b)));

/** For each set of truths of the bars, the differences of the conditions that change the decision beside some of them. */
const OF_CONDITIONS = SETS.map((bars) =>
  pairsThat((a, b) => TRUTHS.some((bar) => inSet(bars, bar) && !settledBy([decisionOf(a, bar), decisionOf(b, bar)]))),
);
/** The same for the bars, for each set of truths of the conditions. */
const OF_BARS = SETS.map((conditions) =>
  pairsThat((a, b) =>
    TRUTHS.some((truth) => inSet(conditions, truth) && !settledBy([decisionOf(truth, a), decisionOf(truth, b)])),
  ),
);

const ALL_DIFFERENCES: Differences[] = [...Array(1 << PAIRS.length).keys()];
const later = (a: Truth, b: Truth): Truth => (TRUTHS.indexOf(a) > TRUTHS.indexOf(b) ? a : b);

/** For the differences that matter in an `all`, and what its other parts can be: those that matter in one part. */
const OF_PART = ALL_DIFFERENCES.map((whole) =>
  SETS.map((others) =>
    pairsThat((a, b) => TRUTHS.some((other) => inSet(others, other) && has(whole, later(a, other), later(b, other)))),
  ),
);

const opposite = (truth: Truth): Truth => (truth === 'met' ? 'unmet' : truth === 'unmet' ? 'met' : truth);
const OF_NEGATED = ALL_DIFFERENCES.map((whole) => pairsThat((a, b) => has(whole, opposite(a), opposite(b))));

/**
 * Places of the unasked questions that decide in some completion of the others. Where a question stands at several
 * leaves each is taken by itself, so that then the list may be too long, but never too short.
 */
export function decisivePlaces(circuit: Circuit, sets: readonly TruthSet[]): number[] {
  const { gates, conditions, bars } = circuit;
  const found: number[] = [];
  const matters: Differences[] = gates.map(() => 0);
  matters[conditions.at] = OF_CONDITIONS[sets[bars.at] ?? 0] ?? 0;
  matters[bars.at] = OF_BARS[sets[conditions.at] ?? 0] ?? 0;
  // From the whole down to its parts, which come before it.
  for (let at = gates.length - 1; at >= 0; at -= 1) {
    const gate = gates[at];
    const whole = matters[at];
    if (!gate || !whole) continue;
    if (gate.kind === 'all') {
      for (const part of gate.of) matters[part.at] = OF_PART[whole]?.[allOf(gate.of, sets, part)] ?? 0;
    } else if (gate.kind === 'not') {
      matters[gate.of.at] = OF_NEGATED[whole] ?? 0;
    } else if (gate.kind === 'leaf' && whole & (WITHIN[sets[at] ?? 0] ?? 0)) {
      if (!found.includes(gate.place)) found.push(gate.place);
    }
  }
  return found.sort((a, b) => a - b);
}
