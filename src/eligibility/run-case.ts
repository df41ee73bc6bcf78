import { selfCheckKey } from '../schema/conditions/answers.ts';
import { unspecifiedWords } from '../schema/conditions/unspecified.ts';
import { judgedIn, unheldIn } from '../schema/leaves-of.ts';
import { type AmountMeaning, type PaidTo, paidTo } from '../schema/payees.ts';
import { sourceWords } from '../schema/source-words.ts';
import type { ValidityState } from '../schema/validity-state.ts';
import { amountsFor } from './amounts-for.ts';
import type { Answers } from './answer.ts';
import { describeReason } from './describe-reason.ts';
import type { Case } from './read-case.ts';
import { type RuleBook, ruleGroundKey } from './rule-book.ts';
import type { CompiledRules } from './rule-set.ts';
import { notAboutWithin, rulesWithin } from './scope.ts';
import { decidingProvisions, explainedLeaves, judge, turningLeaves, unsettledLeaves, type Verdict } from './verdict.ts';
import { withWhatFollows } from './what-follows.ts';

/** What something stands on: a provision, its clause, and the phrase that carries it (null for an open point). */
export interface StatedGround {
  provision: string;
  clause: string;
  quote: string | null;
}

/** A condition that is not met, in words, with its ground. */
export interface StatedReason extends StatedGround {
  says: string;
}

/** A verdict as data: everything that the site shows of it, by the same names as in the published rules. */
export interface StatedVerdict extends Pick<Verdict, 'decision' | 'force' | 'headline' | 'missing'> {
  /** How the validity of the document stands on the day. */
  term: ValidityState;
  /** Key of the benefit: `<document>/<benefit>`. */
  benefit: string;
  title: string;
  place: string;
  topic: string;
  for: string;
  /** The benefit that somebody has who can have this one, by its key: without it this verdict is of no use. Left out where there is none. */
  presupposes?: StatedGround & { benefit: string };
  headlineWords: string;
  /** What the decision turns on. */
  because: StatedGround[];
  /** Ids of the questions that can still change the decision. */
  openQuestions: readonly string[];
  /** What makes it unmet, or shuts the person out: all of it. */
  unmet: StatedReason[];
  /** What only the person can judge, and has not yet. */
  openSelfChecks: (StatedReason & { key: string })[];
  /** Bare words of the text that name no condition, each as a sentence. */
  unspecified: StatedReason[];
  /** Lists on which it hangs and that are not held here, each as a sentence. */
  unheldLists: StatedReason[];
  /** Documents under its own whose validity has ended by the day; left out where there are none. */
  lapsed?: { policy: string; title: string }[];
  /** Whom the money reaches, and the amounts that can be this person’s; left out where it is no money. */
  money?: { paidTo: PaidTo; amounts: (StatedGround & { means: AmountMeaning })[] };
}

/** All verdicts on one case. */
export interface CaseResult extends Omit<Case, 'day'> {
  day: string;
  /** Version of the rules. */
  version: string;
  verdicts: StatedVerdict[];
  /** Chosen topics that the documents of chosen places are not about; nothing of another place stands in for them. */
  notAbout: { place: string; policy: string; topic: string }[];
}

/**
 * The verdicts on a case, in the order of the rules.
 * @param today day for cases that name none, `YYYY-MM-DD`
 * @param headlineWords a verdict's headline as people read it
 */
export function runCase(
  given: Case,
  book: RuleBook,
  rules: CompiledRules,
  today: string,
  headlineWords: (verdict: Verdict) => string,
): CaseResult {
  const day = given.day ?? today;
  const relevant = rulesWithin(rules, given);
  const answers = withWhatFollows(relevant, given.answers, day, rules.questions);
  const verdicts = relevant.map((rule) => judge(rule, answers, day, rules));
  return {
    ...given,
    day,
    version: rules.version,
    verdicts: verdicts.map((verdict) => stateVerdict(verdict, answers, book, headlineWords(verdict))),
    notAbout: notAboutWithin(rules, given),
  };
}

function stateVerdict(verdict: Verdict, answers: Answers, book: RuleBook, headlineWords: string): StatedVerdict {
  const { rule, decision, explanation, bars } = verdict;
  const ground = (provision: string): StatedGround => {
    const { clause = '', quote = null } = book.grounds[ruleGroundKey(rule.policy, provision)] ?? {};
    return { provision, clause, quote };
  };
  const reason = ({ leaf, truth }: ReturnType<typeof explainedLeaves>[number]): StatedReason => {
    // A leaf that holds and yet counts against the person stands below a “not”.
    const negated = decision === 'unmet' && truth === 'met';
    return { says: describeReason(leaf, book.questions, rule.source, { negated }), ...ground(leaf.because) };
  };
  const against =
    decision === 'unmet'
      ? turningLeaves(explanation)
      : decision === 'barred'
        ? bars.filter(({ truth }) => truth === 'met').flatMap(turningLeaves)
        : [];
  const unsettled = [...unsettledLeaves(explanation), ...bars.flatMap(explainedLeaves)];
  const open = unsettled.flatMap((line) => {
    const judged = judgedIn(line.leaf);
    return judged && line.truth === 'unanswered'
      ? [{ key: selfCheckKey(rule.policy, judged.id), ...reason(line) }]
      : [];
  });
  return {
    benefit: rule.key,
    title: rule.title,
    place: rule.place,
    topic: rule.topic,
    for: rule.for,
    ...(rule.presupposes
      ? {
          presupposes: {
            benefit: `${rule.policy}/${rule.presupposes.benefit}`,
            ...ground(rule.presupposes.because),
          },
        }
      : {}),
    decision,
    force: verdict.force,
    term: verdict.validityState,
    headline: verdict.headline,
    headlineWords,
    because: decidingProvisions(verdict).map(ground),
    openQuestions: verdict.openQuestions,
    missing: verdict.missing,
    unmet: against.map(reason),
    openSelfChecks: open,
    unspecified: verdict.unspecified.map(({ says, because }) => ({
      says: unspecifiedWords(says, sourceWords(rule.source).speaker),
      ...ground(because),
    })),
    unheldLists: [explanation, ...bars]
      .flatMap(explainedLeaves)
      .flatMap((line) => (unheldIn(line.leaf) ? [reason(line)] : [])),
    ...(verdict.lapsed.length > 0 ? { lapsed: verdict.lapsed.map(({ policy, title }) => ({ policy, title })) } : {}),
    ...(rule.money
      ? {
          money: {
            paidTo: paidTo(rule.money),
            amounts: amountsFor(rule.money, answers).map(({ because, means }) => ({ ...ground(because), means })),
          },
        }
      : {}),
  };
}
