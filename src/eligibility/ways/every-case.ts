import type { Condition, Leaf } from '../../schema/condition.ts';
import type { GroupKind } from '../../schema/conditions/kind.ts';
import { kindOf } from '../../schema/conditions/kinds.ts';
import { negation, type Truth } from '../../schema/conditions/truth.ts';
import type { Force } from '../../schema/force.ts';
import { comparisonOf, judgedIn } from '../../schema/leaves-of.ts';
import type { ValidityState } from '../../schema/validity-state.ts';
import type { Answer, Answers } from '../answer.ts';
import { decisionOf } from '../decision.ts';
import type { Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';
import { type Explanation, explainedLeaves, type Verdict, verdictOf } from '../verdict.ts';
import type { Way } from './group-ways.ts';
import type { WayParts } from './way-parts.ts';

/** What one person may have answered, as far as it bears on what can be said: a truth for every condition. */
type Supposed = (leaf: Leaf) => Truth | undefined;

/** Under what a way is looked at. */
export interface Circumstances {
  validityStates: readonly ValidityState[];
  /** Instead of the force that the text has. */
  force?: Force;
}

/**
 * Every case in which something else can be said of a way: all conditions met; each by itself not met, left open by the text, or
 * not known; what only the person can judge open; nothing asked; shut out. With each, everybody who comes along has met theirs, waits for
 * what comes first, or has not met them.
 */
export function* everyCase(
  rule: Rule,
  { rules }: Pick<RuleSet, 'rules'>,
  parts: Readonly<Record<string, WayParts>>,
  { validityStates, force }: Circumstances,
): Generator<Way> {
  const forced = (one: Rule): Rule => (force === undefined ? one : { ...one, force });
  const others = rules.filter(({ key }) => parts[key]?.partOf === rule.key).map(forced);
  for (const term of validityStates) {
    for (const suppose of suppositions(rule)) {
      const verdict = supposed(forced(rule), term, suppose);
      const isMet = verdict.decision === 'met';
      const family = others.length === 0 ? [] : isMet ? FAMILY : FAMILY.slice(0, 1);
      if (family.length === 0) yield { verdict, along: [] };
      for (const of of family) yield { verdict, along: others.map((other) => supposed(other, term, of)) };
    }
  }
}

/** What is supposed of a case; of nothing, everything is as it has to be. */
interface Supposition {
  truthOf: Supposed;
  /** Whether what shuts somebody out holds. */
  barred?: true;
  /** Whether nothing has been asked yet. */
  unasked?: true;
  /** Questions that were answered with 不知道. */
  unknown?: readonly string[];
  /** Whether the validity of the documents that it stands on has ended. */
  lapsed?: true;
}

const GOOD: Supposition = { truthOf: () => undefined };
const NOT_JUDGED: Supposition = { truthOf: (leaf) => (judgedIn(leaf) ? 'unanswered' : undefined) };
const UNMET: Supposition = { truthOf: (leaf) => (judgedIn(leaf) || comparisonOf(leaf) ? 'unmet' : undefined) };
/** Of who comes along: all met, waiting for what comes first, not met. */
const FAMILY = [GOOD, NOT_JUDGED, UNMET];

function suppositions(rule: Rule): Supposition[] {
  const leaves = explainedLeaves(explainAs(rule.conditions, GOOD.truthOf)).map(({ leaf }) => leaf);
  const only =
    (one: Leaf, truth: Truth): Supposed =>
    (leaf) =>
      leaf === one ? truth : undefined;
  const notJudgedBut =
    (one: Leaf, truth: Truth): Supposed =>
    (leaf) =>
      leaf === one ? truth : NOT_JUDGED.truthOf(leaf);
  return [
    GOOD,
    NOT_JUDGED,
    ...leaves.flatMap((leaf): Supposition[] => {
      const asked = comparisonOf(leaf);
      return [
        // What the text leaves open otherwise is never unmet.
        ...((asked && asked.otherwise === 'unmet') || judgedIn(leaf) ? [{ truthOf: only(leaf, 'unmet') }] : []),
        ...(asked ? [{ truthOf: only(leaf, 'unanswered'), unknown: [asked.question] }] : []),
        ...(asked && asked.otherwise === 'text-silent'
          ? [{ truthOf: only(leaf, 'silent') }, { truthOf: notJudgedBut(leaf, 'silent') }]
          : []),
      ];
    }),
    ...(rule.leansOn && rule.leansOn.length > 0 ? [{ ...GOOD, lapsed: true as const }] : []),
    { truthOf: () => 'unanswered', unasked: true },
    ...(rule.bars.length > 0 ? [{ ...GOOD, barred: true as const }] : []),
  ];
}

function supposed(
  rule: Rule,
  validityState: ValidityState,
  { truthOf, barred, unasked, lapsed, unknown = [] }: Supposition,
): Verdict {
  const explanation = explainAs(rule.conditions, truthOf);
  const bars = rule.bars.map((bar) => explainAs(bar, () => undefined, barred !== true));
  const holds = bars.some(({ truth }) => truth === 'met') ? 'met' : 'unmet';
  const questions = explainedLeaves(explanation).flatMap(({ leaf }) => comparisonOf(leaf)?.question ?? []);
  const answers: Answers = Object.fromEntries(unknown.map((id): [string, Answer] => [id, null]));
  return verdictOf(
    rule,
    {
      decision: decisionOf(explanation.truth, holds),
      validityState,
      lapsed: lapsed ? (rule.leansOn ?? []) : [],
      explanation,
      bars,
      openQuestions: unasked ? [...new Set(questions)] : [],
    },
    answers,
  );
}

/**
 * A condition explained with supposed truths: a leaf of which nothing is supposed is as it has to be for the whole to hold, or,
 * `against`, for it not to; what no answer settles is silent.
 */
function explainAs(condition: Condition, truthOf: Supposed, against = false): Explanation {
  const kind = kindOf(condition);
  if (!kind.parts) {
    const leaf = condition as Leaf;
    const good: Truth = comparisonOf(leaf) || judgedIn(leaf) ? 'met' : leafTruth(leaf);
    const given = truthOf(leaf);
    // Below a “not” what is supposed of the condition as a whole is turned about.
    const truth = given === undefined ? good : given;
    return { kind: 'leaf', leaf, truth: against ? negation(truth) : truth };
  }
  const group = kind as GroupKind<Condition>;
  const isNot = group.opposite === true;
  const of = group.parts(condition).map((part) => explainAs(part.condition, truthOf, isNot ? !against : against));
  return {
    kind: 'group',
    condition,
    of,
    truth: group.combine(
      condition,
      of.map(({ truth }) => truth),
    ),
  };
}

/** The truth of a leaf that nobody is asked about: what the text leaves open is silent, what it only names is met. */
function leafTruth(leaf: Leaf): Truth {
  const kind = kindOf(leaf);
  return kind.parts ? 'silent' : kind.truth(leaf, {}, { policy: '', optionOrder: {} });
}
