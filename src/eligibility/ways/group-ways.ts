import { groupBy } from '../../language/group-by.ts';
import type { Leaf } from '../../schema/condition.ts';
import { FORCES_RISING } from '../../schema/force.ts';
import { comparisonOf, judgedIn, needsOf } from '../../schema/leaves-of.ts';
import { byReach } from '../../schema/payees.ts';
import { HEADLINES } from '../headline.ts';
import { type Explanation, explainedLeaves, isNearestWithout, unsettledLeaves, type Verdict } from '../verdict.ts';
import { isToBeAsked } from './check-words.ts';
import type { WayParts } from './way-parts.ts';

/** One thing that somebody can go for: a benefit, with those that are had along with it. */
export interface Way {
  verdict: Verdict;
  /** What comes with it, whatever its verdict. */
  along: Verdict[];
}

/** The ways of a person, by what they are to that person. */
export interface Ways {
  /** What is open to the person, or can still be: the nearest first. */
  open: Way[];
  /** Of which nothing was asked: only the person knows whether it is about them. */
  perhaps: Way[];
  /** What comes later: after a certificate. */
  later: Way[];
  /** What the person lacks and can make up: the least first. */
  short: Way[];
  /** What is not about the person, or not wanted. */
  notTheirs: Way[];
  /** What only gives a direction. */
  directions: Way[];
}

const OF_HEADLINE = {
  direction: 'directions',
  unmet: 'short',
  barred: 'short',
  'no-tie': 'notTheirs',
  'not-wanted': 'notTheirs',
  'comes-later': 'later',
} as const satisfies Partial<Record<Verdict['headline'], keyof Ways>>;

/**
 * Groups verdicts into ways, and these by what they are to the person.
 * @param parts what answers are made of, by the key of the rule
 * @param nearness how near a place is to the person: the lowest is their own
 */
export function groupWays(
  verdicts: readonly Verdict[],
  parts: Readonly<Record<string, WayParts>>,
  nearness: (place: string) => number,
): Ways {
  const wholeOf = (verdict: Verdict) => parts[verdict.rule.key]?.partOf ?? verdict.rule.key;
  const ways: Way[] = [...groupBy(verdicts, wholeOf)].flatMap(([key, of]) => {
    const verdict = of.find(({ rule }) => rule.key === key) ?? of[0];
    return verdict ? [{ verdict, along: of.filter((other) => other !== verdict) }] : [];
  });
  const groups = groupBy(ways, (way) => {
    const before = presupposedOf(way, ways);
    const kind = kindOfWay(way);
    // Who wants a thing does not have it: where it cannot be had, neither can what presupposes it.
    const isKept = !before || !isWished(before) || (kind !== 'open' && kind !== 'perhaps');
    return isKept || CAN_BE.includes(kindOfWay(before)) ? kind : kindOfWay(before);
  });
  const sorted = (kind: keyof Ways) =>
    afterWhatTheyPresuppose([...(groups.get(kind) ?? [])].sort(byNearness(nearness)));
  return {
    open: sorted('open'),
    perhaps: sorted('perhaps'),
    later: sorted('later'),
    short: sorted('short'),
    notTheirs: sorted('notTheirs'),
    directions: sorted('directions'),
  };
}

/** What is open to somebody, or can still be. */
const CAN_BE: readonly (keyof Ways)[] = ['open', 'perhaps', 'directions'];

function kindOfWay({ verdict }: Way): keyof Ways {
  const named = (OF_HEADLINE as Partial<Record<Verdict['headline'], keyof Ways>>)[verdict.headline];
  // What nobody can make up is not lacking: another age, another past, another trade.
  if (named === 'short' && verdict.decision === 'unmet' && (!verdict.canChange || isOther(verdict))) return 'notTheirs';
  if (named) return named;
  const isKnown = verdict.decision === 'met' || matchesSomething(verdict);
  return isKnown ? 'open' : 'perhaps';
}

/** Whether the text is about other people: what lacks the least is what somebody is, which is chosen from a list of several. */
const isOther = (verdict: Verdict): boolean =>
  !isNearestWithout(verdict, (leaf) => 'includesAny' in (comparisonOf(leaf)?.test ?? {}));

/** Whether an answer speaks for it: else it is as much about anybody. */
const matchesSomething = (verdict: Verdict): boolean => verdict.openQuestions.length > 0 || speaking(verdict) > 0;

/** How many answers speak for it. */
function speaking({ rule, explanation }: Verdict): number {
  // The tie, where there is one, is the first of the conditions: to live somewhere is no match.
  const of = explanation.kind === 'group' ? explanation.of.slice(rule.tie ? 1 : 0) : [explanation];
  return of.flatMap(explainedLeaves).filter(
    ({ leaf, truth }) =>
      // That somebody wants a thing says nothing of whether it is for them.
      (comparisonOf(leaf) ?? judgedIn(leaf)) !== undefined && leaf.unmetMeans !== 'not-wanted' && truth === 'met',
  ).length;
}

/** Whether it is what the person said that they want: not what a wish is but one of the alternatives of. */
export const isWished = ({ verdict: { explanation } }: Way): boolean =>
  askedOfAll(explanation).some(({ leaf, truth }) => leaf.unmetMeans === 'not-wanted' && truth === 'met');

/** The leaves of an explanation that no alternative stands beside. */
const askedOfAll = (part: Explanation): Extract<Explanation, { kind: 'leaf' }>[] =>
  part.kind === 'leaf' ? [part] : needsOf(part.condition) === 'one' ? [] : part.of.flatMap(askedOfAll);

/** What only the person can judge and has not yet, in written order. */
export const openChecks = ({ explanation }: Verdict): Leaf[] => {
  const open = unsettledLeaves(explanation).flatMap(({ leaf, truth }) =>
    truth === 'unanswered' && judgedIn(leaf) !== undefined ? leaf : [],
  );
  const idOf = (leaf: Leaf) => judgedIn(leaf)?.id;
  // What stands in two conditions, in one of them denied, is one thing to judge.
  return open.filter((leaf, at) => open.findIndex((other) => idOf(other) === idOf(leaf)) === at);
};

/** Of these, what they can judge by themselves, without asking first what it means. */
export const ownChecks = (verdict: Verdict): Leaf[] =>
  openChecks(verdict).filter((leaf) => !isToBeAsked(judgedIn(leaf)?.says ?? ''));

const wordsOf = (leaf: object): string | undefined =>
  'words' in leaf && Array.isArray(leaf.words) ? String(leaf.words[0]) : undefined;

/**
 * What has to come first, in the text's words, where a verdict waits for nothing else: 经核准. Undefined where it waits for
 * more, or for nothing.
 */
export function comesAfter(verdict: Verdict): string | undefined {
  if (verdict.decision !== 'unanswered' || verdict.openQuestions.length > 0) return undefined;
  if (verdict.bars.some(({ truth }) => truth !== 'unmet')) return undefined;
  const checks = openChecks(verdict);
  const [first] = checks;
  const isAll = unsettledLeaves(verdict.explanation).every(
    ({ leaf, truth }) => truth === 'unanswered' && judgedIn(leaf) !== undefined,
  );
  return first && isAll && checks.every(({ unmetMeans }) => unmetMeans === 'later')
    ? (wordsOf(first) ?? judgedIn(first)?.says)
    : undefined;
}

/**
 * Ways in their order, but none before the one that somebody has who can have it: what is paid for whoever draws a benefit stands
 * after the benefit. Who meets what it asks for has the other already, and keeps the order.
 */
export function afterWhatTheyPresuppose(ways: readonly Way[]): Way[] {
  const presupposed = (way: Way) => presupposedOf(way, ways);
  const placed = new Set<Way>();
  const place = (way: Way) => {
    placed.add(way);
    for (const other of ways) if (!placed.has(other) && presupposed(other) === way) place(other);
  };
  for (const way of ways) if (!presupposed(way)) place(way);
  return [...placed];
}

/** Of some ways, the one that somebody has who can have a way; undefined where they meet what it asks for, and so have that already. */
function presupposedOf(way: Way, ways: readonly Way[]): Way | undefined {
  const { rule, decision } = way.verdict;
  if (decision === 'met' || rule.presupposes === undefined) return undefined;
  const { benefit } = rule.presupposes;
  return ways.find(({ verdict: { rule: other } }) => other.policy === rule.policy && other.id === benefit);
}

function byNearness(nearness: (place: string) => number) {
  const ended = ({ verdict }: Way) => Number(verdict.validityState === 'ended');
  // Where nothing that was answered speaks for it, it is no nearer for being asked of the person's judgement alone.
  const rank = ({ verdict }: Way) =>
    HEADLINES.indexOf(
      verdict.decision === 'unanswered' && !matchesSomething(verdict) ? 'needs-facts' : verdict.headline,
    );
  const family = ({ verdict }: Way) => Number(verdict.rule.for !== 'applicant');
  const force = ({ verdict }: Way) => FORCES_RISING.indexOf(verdict.force);
  const doubted = ({ verdict }: Way) => Number(verdict.validityState !== 'in-term');
  // Of what is refused nothing more is asked: what is left open of it tells nothing.
  const open = ({ verdict }: Way) => (verdict.decision === 'unmet' ? 0 : unsettledLeaves(verdict.explanation).length);
  return (a: Way, b: Way) =>
    nearness(a.verdict.rule.place) - nearness(b.verdict.rule.place) ||
    ended(a) - ended(b) ||
    // What is the person's own comes before what is their family's: that mostly hangs on it.
    family(a) - family(b) ||
    // Who said what they want reads of that first, whatever else there may be.
    Number(isWished(b)) - Number(isWished(a)) ||
    rank(a) - rank(b) ||
    // What the person is paid comes before what may be anybody's, and that before what only others are.
    byReach(a.verdict.rule.money) - byReach(b.verdict.rule.money) ||
    force(b) - force(a) ||
    doubted(a) - doubted(b) ||
    a.verdict.missing - b.verdict.missing ||
    speaking(b.verdict) - speaking(a.verdict) ||
    open(a) - open(b);
}
