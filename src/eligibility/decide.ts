import type { Answers } from './answer.ts';
import type { Circuit, Supposed } from './circuit.ts';
import { type Decision, decisionOf, settledBy } from './decision.ts';
import { type OptionOrder, TRUTHS } from './evaluate.ts';
import type { CompiledRules, Rule } from './rule-set.ts';
import { inSet, type TruthSet, truthSets } from './truth-sets.ts';
import { turnsOn } from './turns-on.ts';

/**
 * The decision on a rule, exact: `unanswered` only where two completions of the answers differ,
 * or where what is left is a question answered 不知道 or a self-check.
 */
export function decide(rule: Rule, answers: Answers, rules: CompiledRules): Decision {
  return settledBy(possibleDecisions(rule, answers, rules)) ?? 'unanswered';
}

/** Every decision that some completion of the unasked questions leads to. Questions answered 不知道 stay unknown. */
export function possibleDecisions(rule: Rule, answers: Answers, rules: CompiledRules): readonly Decision[] {
  return findingOf(rule, answers, rules).possible;
}

/** The unasked questions on which the decision depends in some completion of the others, by id. */
export function openQuestions(rule: Rule, answers: Answers, rules: CompiledRules): string[] {
  return [...findingOf(rule, answers, rules).open];
}

/** What answers come to for a rule. */
interface Finding {
  /** The answers that the rule takes note of. */
  noted: readonly (Answers[string] | undefined)[];
  possible: readonly Decision[];
  open: readonly string[];
}

/** The last finding on each rule: one answer changes at a time, and most rules take no note of it. */
const lastFindings = new WeakMap<Circuit, Finding>();

function findingOf(rule: Rule, answers: Answers, rules: CompiledRules): Finding {
  const circuit = rules.circuits.get(rule);
  if (!circuit) throw new Error(`"${rule.key}" is not one of these rules`);
  const noted = [...circuit.questions.map(({ id }) => answers[id]), ...circuit.checks.map((key) => answers[key])];
  const last = lastFindings.get(circuit);
  if (last && noted.every((answer, index) => answer === last.noted[index])) return last;
  const finding = { noted, ...find(circuit, answers, rules.optionOrder) };
  lastFindings.set(circuit, finding);
  return finding;
}

function find(circuit: Circuit, answers: Answers, optionOrder: OptionOrder): Pick<Finding, 'possible' | 'open'> {
  const sets = truthSets(circuit, answers, {}, optionOrder);
  const first = decisionsIn(circuit, sets);
  if (first.length === 1) return { possible: first, open: [] };
  // So far exact, unless an open question stands at several gates: such questions are tried out.
  const open = circuit.questions.flatMap(({ id }, place) => (answers[id] === undefined ? [place] : []));
  const shared = open.filter((place) => circuit.questions[place]?.shared);
  const triesOf = (untried: readonly number[], supposed: Supposed) => {
    const [place, ...rest] = untried;
    const ways = [...Array(place === undefined ? 0 : circuit.questions[place]?.distinct).keys()];
    return ways.map((way) => ({ supposed: { ...supposed, [place ?? 0]: way }, untried: rest }));
  };
  const outcomes = (untried: readonly number[], supposed: Supposed): readonly Decision[] => {
    const found = decisionsIn(circuit, truthSets(circuit, answers, supposed, optionOrder));
    return found.length === 1 || untried.length === 0
      ? found
      : triesOf(untried, supposed).flatMap((next) => outcomes(next.untried, next.supposed));
  };
  const matters = (place: number, untried: readonly number[], supposed: Supposed): boolean =>
    turnsOn(circuit, place, truthSets(circuit, answers, supposed, optionOrder)) &&
    (untried.length === 0 || triesOf(untried, supposed).some((next) => matters(place, next.untried, next.supposed)));
  const possible = shared.length === 0 ? first : [...new Set(outcomes(shared, {}))];
  const places = settledBy(possible)
    ? []
    : open.filter(
        (place) =>
          turnsOn(circuit, place, sets) &&
          matters(
            place,
            shared.filter((other) => other !== place),
            {},
          ),
      );
  return { possible, open: places.map((place) => circuit.questions[place]?.id ?? '') };
}

/** For each set of truths of the conditions and each of the bars, every decision that they can come to. */
const SETS = Array.from({ length: 1 << TRUTHS.length }, (_, set) => TRUTHS.filter((truth) => inSet(set, truth)));
const DECISIONS = SETS.map((conditions) =>
  SETS.map((bars) => [...new Set(conditions.flatMap((truth) => bars.map((bar) => decisionOf(truth, bar))))]),
);

function decisionsIn({ conditions, bars }: Circuit, sets: readonly TruthSet[]): readonly Decision[] {
  return DECISIONS[sets[conditions.at] ?? 0]?.[sets[bars.at] ?? 0] ?? [];
}
