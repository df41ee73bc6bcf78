import type { Answers } from './answer.ts';
import type { Circuit, Supposed } from './circuit.ts';
import { type Decision, decisionOf, settledBy } from './decision.ts';
import { decisivePlaces } from './decisive-places.ts';
import type { CompiledRules, Rule } from './rule-set.ts';
import { inSet, TRUTHS, type TruthSet, truthSets } from './truth-sets.ts';

/**
 * The decision on a rule, exact: `unanswered` only where two completions of the answers differ,
 * or where what is left is a question answered 不知道 or a self-check.
 */
export function decide(rule: Rule, answers: Answers, rules: CompiledRules): Decision {
  return settledBy(possibleDecisions(rule, answers, rules)) ?? 'unanswered';
}

/** Every decision that some completion of the unasked questions leads to. Questions answered 不知道 stay unknown. */
export function possibleDecisions(rule: Rule, answers: Answers, rules: CompiledRules): readonly Decision[] {
  const circuit = circuitOf(rule, rules);
  const search = (supposed: Supposed, untried: readonly number[]): readonly Decision[] => {
    const found = decisionsIn(circuit, truthSets(circuit, answers, supposed, rules.optionOrder));
    const [place, ...rest] = untried;
    if (found.length === 1 || place === undefined) return found;
    return [...new Set(waysOf(circuit, place).flatMap((way) => search({ ...supposed, [place]: way }, rest)))];
  };
  return search(
    {},
    openPlaces(circuit, answers).filter((place) => circuit.questions[place]?.shared),
  );
}

/** The unasked questions on which the decision depends in some completion of the others, by id. */
export function openQuestions(rule: Rule, answers: Answers, rules: CompiledRules): string[] {
  const circuit = circuitOf(rule, rules);
  const { questions } = circuit;
  const isShared = (place: number) => questions[place]?.shared === true;
  const open = openPlaces(circuit, answers);
  const decisiveAmong = (supposed: Supposed) => {
    const sets = truthSets(circuit, answers, supposed, rules.optionOrder);
    return settledBy(decisionsIn(circuit, sets)) ? [] : decisivePlaces(circuit, sets);
  };
  // Too many where an open question stands at several leaves: such questions are then tried out one by one.
  const candidates = decisiveAmong({});
  const shared = open.filter(isShared);
  if (shared.length === 0 || candidates.length === 0) return idsOf(candidates);

  const proven = new Set<number>();
  const proveOthers = (supposed: Supposed, untried: readonly number[]): void => {
    const decisive = decisiveAmong(supposed).filter((place) => !isShared(place) && !proven.has(place));
    const [place, ...rest] = untried;
    if (place === undefined) for (const exact of decisive) proven.add(exact);
    else if (decisive.length > 0)
      for (const way of waysOf(circuit, place)) proveOthers({ ...supposed, [place]: way }, rest);
  };
  proveOthers({}, shared);
  const proveShared = (place: number, supposed: Supposed, untried: readonly number[]): boolean => {
    if (!decisiveAmong(supposed).includes(place)) return false;
    const [other, ...rest] = untried;
    if (other !== undefined) {
      return waysOf(circuit, other).some((way) => proveShared(place, { ...supposed, [other]: way }, rest));
    }
    const outcomes = waysOf(circuit, place).flatMap((way) =>
      decisionsIn(circuit, truthSets(circuit, answers, { ...supposed, [place]: way }, rules.optionOrder)),
    );
    return settledBy(outcomes) === undefined;
  };
  return idsOf(
    candidates.filter((place) =>
      isShared(place)
        ? proveShared(
            place,
            {},
            open.filter((other) => other !== place),
          )
        : proven.has(place),
    ),
  );

  function idsOf(places: readonly number[]): string[] {
    return places.map((place) => questions[place]?.id ?? '');
  }
}

/** True where some completion of the other unasked questions makes the decision depend on this question. */
export function canMatter(questionId: string, rule: Rule, answers: Answers, rules: CompiledRules): boolean {
  return openQuestions(rule, answers, rules).includes(questionId);
}

/** For each set of truths of the conditions and each of the bars, every decision that they can come to. */
const SETS = Array.from({ length: 1 << TRUTHS.length }, (_, set) => TRUTHS.filter((truth) => inSet(set, truth)));
const DECISIONS = SETS.map((conditions) =>
  SETS.map((bars) => [...new Set(conditions.flatMap((truth) => bars.map((bar) => decisionOf(truth, bar))))]),
);

function decisionsIn({ conditions, bars }: Circuit, sets: readonly TruthSet[]): readonly Decision[] {
  return DECISIONS[sets[conditions.at] ?? 0]?.[sets[bars.at] ?? 0] ?? [];
}

/** Places of the questions that have not been asked. */
function openPlaces({ questions }: Circuit, answers: Answers): number[] {
  return questions.flatMap(({ id }, place) => (answers[id] === undefined ? [place] : []));
}

/** Numbers of the distinct answers to the question at a place. */
function waysOf({ questions }: Circuit, place: number): number[] {
  return [...Array(questions[place]?.distinct ?? 0).keys()];
}

function circuitOf(rule: Rule, rules: CompiledRules): Circuit {
  const circuit = rules.circuits.get(rule);
  if (!circuit) throw new Error(`"${rule.key}" is not one of these rules`);
  return circuit;
}
