import { type Answers, type OptionOrder, truthOfJudged } from '../schema/conditions/answers.ts';
import type { Fold } from '../schema/conditions/kind.ts';
import { TRUTHS } from '../schema/conditions/truth.ts';
import type { AssumedAnswers, CompiledRule, RuleNode } from './compiled-rule.ts';
import { decisionOf, settledBy } from './decision.ts';
import { MET, negationOf, SILENT, setOfOne, TRUTHS_OF, type TruthSet, truthOf, UNMET } from './truth-set.ts';

/*
 * Sets of truths are carried through a compiled rule from its leaves to its end: what each node can be under some completion of
 * the answers. And, for one question, pairs: what a node can be if it is answered one way, with what it then is if that
 * alone is answered another way.
 *
 * An example: “owns a home, and has the level or is a veteran”, with the home answered yes, the level open, and the veteran
 * answered 不知道. The level's node can be met or unmet, the veteran's is unanswered. What becomes of it:
 *
 *   level  | any of the two | all of it
 *   met    | met            | met
 *   unmet  | unanswered     | unanswered
 *
 * So the set at the end is {met, unanswered}: two completions differ, the decision is `unanswered`. The pairs of the level
 * are (met, unmet) at its node and (met, unanswered) at the end; these differ, so that the level is worth asking. Were the
 * home answered no, the set would be {unmet} and every pair (unmet, unmet): settled, and nothing is asked.
 */

/**
 * What every node without parts can be under some completion of the answers, by the node's place.
 * @param judged true to let what the person has not judged yet come to yes or no
 */
export function leafSets(
  { nodes, questions }: CompiledRule,
  answers: Answers,
  optionOrder: OptionOrder,
  judged: boolean,
): TruthSet[] {
  return nodes.map(setOf);

  function setOf(node: RuleNode): TruthSet {
    switch (node.kind) {
      case 'all':
      case 'fold':
        return 0;
      case 'silent':
        return SILENT;
      case 'met':
        return node.negated ? UNMET : MET;
      case 'judged': {
        if (judged && answers[node.key] === undefined) return MET | UNMET;
        const truth = setOfOne(truthOfJudged(answers[node.key]));
        return node.negated ? negationOf(truth) : truth;
      }
      case 'compared': {
        const unasked = answers[questions[node.place]?.id ?? ''] === undefined;
        return unasked ? node.open : truthOf(node.comparisons, answers, optionOrder);
      }
    }
  }
}

/** What every node can be, by its place, given what those without parts can be and what is supposed. */
export function truthSets({ nodes }: CompiledRule, leaves: readonly TruthSet[], supposed: AssumedAnswers): TruthSet[] {
  const sets: TruthSet[] = [];
  for (const node of nodes) {
    if (node.kind === 'all' || node.kind === 'fold') {
      const set = node.kind === 'all' ? allOf(node.of, sets) : folded(node.fold, node.of, sets);
      sets.push(node.negated ? negationOf(set) : set);
    } else {
      const way = node.kind === 'compared' ? supposed[node.place] : undefined;
      sets.push((way === undefined || node.kind !== 'compared' ? leaves[node.at] : node.truths[way]) ?? 0);
    }
  }
  return sets;
}

/** What `all` of some nodes can be, each being any of its truths. */
function allOf(nodes: readonly RuleNode[], sets: readonly TruthSet[]): TruthSet {
  let union = MET;
  let first = MET;
  for (const { at } of nodes) {
    const set = sets[at] ?? 0;
    union |= set;
    first = Math.max(first, set & -set);
  }
  // The last of several truths can be any of theirs that does not come before the first of some node's.
  return union & -first;
}

/** What a fold of some nodes can be, each being any of its truths: equal states fall together on the way. */
function folded({ start, add, end }: Fold, nodes: readonly RuleNode[], sets: readonly TruthSet[]): TruthSet {
  let states = new Set<string | number>([start]);
  nodes.forEach(({ at }, part) => {
    const truths = TRUTHS_OF[sets[at] ?? 0] ?? [];
    states = new Set([...states].flatMap((state) => truths.map((truth) => add(state, truth, part))));
  });
  return [...states].reduce<TruthSet>((set, state) => set | setOfOne(end(state)), 0);
}

/** The same for pairs: each part is a pair of truths, and what does not depend on the question is each truth with itself. */
function foldedPairs(
  { start, add, end }: Fold,
  nodes: readonly RuleNode[],
  pairsOf: (node: RuleNode) => TruthPairs,
): TruthPairs {
  let states = new Map([[`${start}\n${start}`, [start, start] as const]]);
  nodes.forEach((node, part) => {
    const next: typeof states = new Map();
    for (const [first, second] of states.values()) {
      eachPair(pairsOf(node), (a, b) => {
        const both = [add(first, TRUTHS[a] ?? 'met', part), add(second, TRUTHS[b] ?? 'met', part)] as const;
        next.set(both.join('\n'), both);
        return 0;
      });
    }
    states = next;
  });
  return [...states.values()].reduce(
    (pairs, [first, second]) => pairs | pair(TRUTHS.indexOf(end(first)), TRUTHS.indexOf(end(second))),
    0,
  );
}

/**
 * What a node can be if a question is answered one way, with what it then is if that alone is answered another way:
 * bit 4 × a + b for truth a with truth b, each by its place among `TRUTHS`.
 */
type TruthPairs = number;

/**
 * Whether some completion makes the decision turn on the question at a place. Where another open question stands
 * at several nodes, each is taken by itself: then this may be true too often, never too seldom.
 */
export function isDecisive(compiledRule: CompiledRule, place: number, sets: readonly TruthSet[]): boolean {
  const ways = compiledRule.questions[place]?.distinct ?? 0;
  for (let way = 1; way < ways; way += 1) {
    const [conditions, bars] = pairsAtEnd(compiledRule, place, way, sets);
    if (eachPair(conditions, (a, b) => eachPair(bars, (c, d) => DIFFERENT[a]?.[b]?.[c]?.[d] ?? 0))) return true;
  }
  return false;
}

/** Pairs of the conditions and of the bars, for the first distinct answer to a question and for another. */
function pairsAtEnd(
  { nodes, conditions, bars }: CompiledRule,
  place: number,
  way: number,
  sets: readonly TruthSet[],
): [TruthPairs, TruthPairs] {
  // None for a node that does not depend on the question.
  const pairs: TruthPairs[] = [];
  for (const node of nodes) {
    let joint = 0;
    if (node.kind === 'compared' && node.place === place) {
      joint = pair(placeOf(node.truths[0] ?? 0), placeOf(node.truths[way] ?? 0));
    } else if ((node.kind === 'all' || node.kind === 'fold') && node.of.some(({ at }) => pairs[at])) {
      if (node.kind === 'all') {
        const others = node.of.filter(({ at }) => !pairs[at]);
        joint = twins(allOf(others, sets));
        for (const { at } of node.of) if (pairs[at]) joint = last(joint, pairs[at]);
      } else {
        joint = foldedPairs(node.fold, node.of, ({ at }) => pairs[at] || twins(sets[at] ?? 0));
      }
      if (node.negated) joint = eachPair(joint, (a, b) => pair(opposite(a), opposite(b)));
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

/** What `all` of two nodes can be. */
const last = (some: TruthPairs, others: TruthPairs) =>
  eachPair(some, (a, b) => eachPair(others, (c, d) => pair(Math.max(a, c), Math.max(b, d))));

/** The truths of a node that does not depend on the question, each with itself. */
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
