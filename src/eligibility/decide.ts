import type { OptionOrder } from '../schema/conditions/answers.ts';
import { type Answer, type Answers, alternativesOf } from './answer.ts';
import type { AssumedAnswers, CompiledRule } from './compiled-rule.ts';
import { type Decision, decisionOf, settledBy } from './decision.ts';
import type { Rule } from './rule.ts';
import type { CompiledRules } from './rule-set.ts';
import { TRUTHS_OF, type TruthSet } from './truth-set.ts';
import { isDecisive, leafSets, truthSets } from './truth-sets.ts';

/**
 * The decision on a rule, exact: `unanswered` only where two completions of the answers differ,
 * or where what is left is a question answered 不知道 or a self-check. Where several places were given of which one is
 * meant, each completes the answers in its own way.
 */
export function decide(rule: Rule, answers: Answers, rules: CompiledRules): Decision {
  return findingOf(rule, answers, rules).decision;
}

/** The unasked questions on which the decision depends in some completion of the others, by id. */
export function openQuestions(rule: Rule, answers: Answers, rules: CompiledRules): readonly string[] {
  return findingOf(rule, answers, rules).open;
}

/**
 * The same and, where something was answered 不知道, those on which it would depend were all judged that only the person can judge:
 * until then the two together hide the rest. Somebody on a list, or with a level, who has to judge one thing besides: whoever does
 * not know of the list can be asked for the level.
 */
export function openOnceJudged(rule: Rule, answers: Answers, rules: CompiledRules): readonly string[] {
  const { decision, open } = findingOf(rule, answers, rules);
  const compiledRule = rules.compiledOf(rule);
  if (decision !== 'unanswered' || compiledRule.questions.every(({ id }) => answers[id] !== null)) return open;
  return [...new Set([...open, ...findAmong(compiledRule, answers, rules, true).open])];
}

/** What was found for a rule. */
interface Finding {
  /** The answers that it was found from, in the order of the compiled rule's keys. */
  from: readonly (Answer | undefined)[];
  decision: Decision;
  /** Ids of the unasked questions on which the decision depends. */
  open: readonly string[];
}

/** What was last found for each compiled rule. */
const lastFindings = new WeakMap<CompiledRule, Finding>();

/** What answers come to for a rule. Most answers change nothing for most rules, so the last finding is looked at first. */
function findingOf(rule: Rule, answers: Answers, rules: CompiledRules): Finding {
  const compiledRule = rules.compiledOf(rule);
  const { keys } = compiledRule;
  const last = lastFindings.get(compiledRule);
  if (last && keys.every((key, index) => answers[key] === last.from[index])) return last;
  const found = { from: keys.map((key) => answers[key]), ...findAmong(compiledRule, answers, rules) };
  lastFindings.set(compiledRule, found);
  return found;
}

/** What is found whichever of several places an answer means: each is a way of completing the answers. */
function findAmong(
  compiledRule: CompiledRule,
  answers: Answers,
  rules: CompiledRules,
  judged = false,
): Omit<Finding, 'from'> {
  for (const { id } of compiledRule.questions) {
    const question = rules.questionById.get(id);
    const alternatives = question && alternativesOf(question, answers[id]);
    if (!alternatives) continue;
    const found = alternatives.map((answer) => findAmong(compiledRule, { ...answers, [id]: answer }, rules, judged));
    return {
      decision: settledBy(found.map(({ decision }) => decision)) ?? 'unanswered',
      open: [...new Set(found.flatMap(({ open }) => open))],
    };
  }
  return find(compiledRule, answers, rules.optionOrder, judged);
}

function find(
  compiledRule: CompiledRule,
  answers: Answers,
  optionOrder: OptionOrder,
  judged: boolean,
): Omit<Finding, 'from'> {
  const { questions } = compiledRule;
  const leaves = leafSets(compiledRule, answers, optionOrder, judged);
  const setsFor = (supposed: AssumedAnswers) => truthSets(compiledRule, leaves, supposed);
  const sets = setsFor({});
  const settled = settledBy(decisionsIn(compiledRule, sets));
  if (settled && settled !== 'barred') return { decision: settled, open: [] };

  // So far exact, unless an open question stands at several nodes. Every way to answer such questions is supposed.
  const open = questions.flatMap(({ id }, place) => (answers[id] === undefined ? [place] : []));
  const shared = open.filter((place) => questions[place]?.shared);
  const someWay = (
    [place = 0, ...rest]: readonly number[],
    supposed: AssumedAnswers,
    test: (untried: readonly number[], supposed: AssumedAnswers) => boolean,
  ) =>
    Array.from({ length: questions[place]?.distinct ?? 0 }).some((_, way) => test(rest, { ...supposed, [place]: way }));

  const found = new Set<Decision>();
  const differ = (untried: readonly number[], supposed: AssumedAnswers): boolean => {
    const possible = decisionsIn(compiledRule, setsFor(supposed));
    if (possible.length > 1 && untried.length > 0) return someWay(untried, supposed, differ);
    for (const decision of possible) found.add(decision);
    return !settledBy([...found]);
  };
  if (!differ(shared, {})) return { decision: settledBy([...found]) ?? 'unanswered', open: [] };

  const matters = (place: number, untried: readonly number[], supposed: AssumedAnswers): boolean =>
    isDecisive(compiledRule, place, setsFor(supposed)) &&
    (untried.length === 0 || someWay(untried, supposed, (rest, more) => matters(place, rest, more)));
  const places = open.filter((place) => {
    const others = shared.filter((other) => other !== place);
    return isDecisive(compiledRule, place, sets) && (others.length === 0 || matters(place, others, {}));
  });
  return { decision: 'unanswered', open: places.map((place) => questions[place]?.id ?? '') };
}

/** For each set of truths of the conditions and each of the bars, every decision that they can come to. */
const DECISIONS = TRUTHS_OF.map((conditions) =>
  TRUTHS_OF.map((bars) => [...new Set(conditions.flatMap((truth) => bars.map((bar) => decisionOf(truth, bar))))]),
);

function decisionsIn({ conditions, bars }: CompiledRule, sets: readonly TruthSet[]): readonly Decision[] {
  return DECISIONS[sets[conditions.at] ?? 0]?.[sets[bars.at] ?? 0] ?? [];
}
