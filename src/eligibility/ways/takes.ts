import type { ChecklistNode } from '../../schema/conditions/checklist.ts';
import { formatDay } from '../../schema/format-day.ts';
import type { Question } from '../../schema/question.ts';
import { describeCondition } from '../describe-condition.ts';
import type { Rule } from '../rule.ts';

/** One thing that it takes, as it stands on a sheet. */
export interface Taken {
  /** Said before the boxes, and not ticked; empty where the one box says it all. */
  says: string;
  /** What is ticked: one thing, or alternatives of which one is enough. None where they are too much to be listed. */
  boxes: string[];
}

/** So many conditions stand on a sheet: it is one page. */
export const MOST_TAKEN = 8;
/** Alternatives that come to no more characters stand in one line with one box. */
const LONGEST_LINE = 100;
/** Alternatives that come to more characters are not listed. */
const LONGEST_LIST = 200;

const ONE_OF = '下面占一样就行';
/** Said where only the window can tell one of the alternatives. */
const ELSE_ASK = '别的情形，当面问';
const WITH_NOTES = '各样还有说明，看出处';
const TOO_LONG = '有一条可以占几样中的一样，这里列不下，看出处，占哪一样当面问';

/** What it takes, a line a condition. What the text leaves open is asked, not ticked, and a wish is neither. */
export function takesOf({ conditions, tie, source }: Rule, questions: readonly Question[]): Taken[] {
  const parts = conditions.kind === 'all' ? conditions.of.slice(tie ? 1 : 0) : [conditions];
  const of = parts.filter((part) => !('unmetMeans' in part && part.unmetMeans === 'not-wanted'));
  // Described together, so that what several say of one answer is one line.
  const taken = of.length > 0 ? takenOf(describeCondition({ kind: 'all', of }, questions, source)) : [];
  const wordsOf = ({ says, boxes }: Taken) => [says, ...boxes].join();
  return taken.filter((one, at) => taken.findIndex((other) => wordsOf(other) === wordsOf(one)) === at);
}

function takenOf(node: ChecklistNode): Taken[] {
  if (node.kind === 'group' && node.join === 'all') return node.of.flatMap(takenOf);
  if (node.kind === 'group' && node.join === 'any') return choiceOf(node.of);
  const says = toldOf(node, true);
  return says ? [{ says: '', boxes: [says] }] : [];
}

/** Alternatives: in a line where they are short, else each with its box; without their notes where these are too long. */
function choiceOf(parts: readonly ChecklistNode[]): Taken[] {
  const toldAs = (noted: boolean) => parts.map((part) => toldOf(part, noted)).filter(Boolean);
  const whole = toldAs(true);
  if (whole.length === 0) return [];
  const open = whole.length < parts.length ? `；${ELSE_ASK}` : '';
  const inLine = whole.join('；或者');
  if (whole.length === 1 || inLine.length <= LONGEST_LINE) return [{ says: '', boxes: [`${inLine}${open}`] }];
  const fits = (boxes: readonly string[]) => boxes.join('').length <= LONGEST_LIST;
  if (fits(whole)) return [{ says: `${ONE_OF}${open}`, boxes: whole }];
  const bare = toldAs(false);
  return fits(bare) ? [{ says: `${ONE_OF}${open}；${WITH_NOTES}`, boxes: bare }] : [{ says: TOO_LONG, boxes: [] }];
}

/**
 * A condition in a line; empty where only the window can tell.
 * @param noted true to say what must be known of it as well
 */
function toldOf(node: ChecklistNode, noted: boolean): string {
  if (node.kind === 'line') {
    if (node.settledBy === 'window') return '';
    const says = node.says
      .replace(/。$/, '')
      .replace(/\d{4}-\d\d-\d\d/g, formatDay)
      .replaceAll(' ', '');
    return node.note && noted ? `${says}（${node.note}）` : says;
  }
  if (node.join === 'other') return node.heading;
  const told = node.of.map((part) => ({ part, says: toldOf(part, noted) })).filter(({ says }) => says !== '');
  if (told.length === 0) return '';
  const saysOf = told.map(({ says }) => says);
  if (node.join === 'not') return `${node.heading}：${saysOf.join('；')}`;
  if (node.join === 'any') return saysOf.join('；或者');
  const isOpen = told.length < node.of.length;
  const all = told
    .map(({ part, says }) =>
      part.kind === 'group' && (part.join === 'any' || part.join === 'not') ? `（${says}）` : says,
    )
    .join('，');
  return isOpen ? `${all}（还有没写清的，当面问）` : all;
}
