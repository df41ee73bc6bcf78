import type { QuestionCondition } from '../../schema/condition.ts';
import { comparisonOf, leftOpenIn, needsOf, unheldIn } from '../../schema/leaves-of.ts';
import { openQuestion } from '../../schema/open-question.ts';
import { ruleGroundKey } from '../rule-book.ts';
import { type Explanation, explainedLeaves, type Verdict } from '../verdict.ts';
import type { Asked, WayBook } from './way-parts.ts';

type OfOpenPoints = Pick<WayBook, 'grounds' | 'sources'>;

/** One question asks one thing: what was written as several is as many, which all come from the same place. */
export function oneByOne(asked: Asked): Asked[] {
  const [first = '', ...others] = asked.says.match(/[^？]+？?/g) ?? [];
  return [{ ...asked, says: first }, ...others.map((says): Asked => ({ ...asked, says, isFurther: true }))];
}

/** What the text leaves open of just this person, as questions, each once. */
export function silences({ rule, explanation, bars }: Verdict, { grounds, sources }: OfOpenPoints): Asked[] {
  // What shuts out and does not reach the person leaves nothing open of them.
  const asked = [explanation, ...bars.filter(({ truth }) => truth === 'silent')]
    .flatMap(silentLeaves)
    .flatMap(({ leaf }): Asked[] => {
      const own = leftOpenIn(leaf)?.replace(/。$/, '') ?? '';
      const list = unheldIn(leaf)?.list;
      const ground = grounds[ruleGroundKey(rule.policy, leaf.because)];
      const says =
        openQuestion(own) ??
        (list && `我这一种，在不在${/^《/.test(list) ? list : `“${list}”`}里？`) ??
        sources[rule.policy]?.worded[leaf.because] ??
        openQuestion(ground?.summary ?? '');
      return says && ground ? oneByOne({ says, because: leaf.because, clauses: [ground.clause] }) : [];
    });
  return asked.filter(({ says }, at) => asked.findIndex((other) => other.says === says) === at);
}

/**
 * The same, with what the text leaves open of a line that is drawn here and that the person is inside of: since when something
 * counts as new.
 */
export function openPoints(verdict: Verdict, { grounds, sources }: OfOpenPoints): Asked[] {
  const { rule, explanation } = verdict;
  const lines = explainedLeaves(explanation).flatMap(({ leaf, truth }): Asked[] => {
    const asked = comparisonOf(leaf);
    const ground =
      asked && isOurLine(asked) && truth === 'met' ? grounds[ruleGroundKey(rule.policy, leaf.because)] : undefined;
    const says = openQuestion(ground?.summary ?? '');
    return ground && says ? [{ says, because: leaf.because, clauses: [ground.clause] }] : [];
  });
  const all = [...silences(verdict, { grounds, sources }), ...lines];
  return all.filter(({ says }, at) => all.findIndex((other) => other.says === says) === at);
}

/** Whether a line is drawn here and not by the text, which leaves open what lies beyond it. */
export const isOurLine = ({ otherwise, words, note }: QuestionCondition): boolean =>
  otherwise === 'text-silent' && words !== undefined && note !== undefined;

/** Of questions that are written together the first, which is the one that is about the person. */
export const firstQuestions = (points: readonly Asked[]): string[] =>
  points.flatMap(({ says, isFurther }) => (isFurther ? [] : says));

/** The leaves on which the text is silent; of alternatives only where no answer can still meet another. */
export function silentLeaves(explanation: Explanation): Extract<Explanation, { kind: 'leaf' }>[] {
  if (explanation.truth === 'met') return [];
  if (explanation.kind === 'leaf' || needsOf(explanation.condition) !== 'all') {
    return explanation.truth === 'silent' ? explainedLeaves(explanation).filter(({ truth }) => truth === 'silent') : [];
  }
  return explanation.of.flatMap(silentLeaves);
}
