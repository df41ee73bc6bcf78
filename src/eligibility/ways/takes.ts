import { joinedBy } from '../../schema/conditions/all.ts';
import type { ChecklistNode } from '../../schema/conditions/checklist.ts';
import { formatDay } from '../../schema/format-day.ts';
import type { Question } from '../../schema/question.ts';
import { describeCondition } from '../describe-condition.ts';
import type { Rule } from '../rule.ts';

/** One thing that it takes, as it stands on a sheet. */
export interface Taken {
  /** Said before the boxes, and not ticked; empty where the one box says it all. */
  says: string;
  /** What is ticked: one thing, or alternatives of which one is enough. */
  boxes: string[];
}

/** Alternatives that come to no more characters stand in one line with one box. */
const LONGEST_LINE = 100;

/** Said before alternatives: how many there are, so that nobody takes what follows for one of them. */
const oneOf = (count: number) => `下面${count}样，占一样就行`;
/** Said where only the window can tell one of the alternatives. */
const ELSE_ASK = '别的情形，当面问';

/** What it takes, a line a condition. What the text leaves open is asked, not ticked, and a wish is neither. */
export function takesOf({ conditions, tie, source }: Rule, questions: readonly Question[]): Taken[] {
  const parts = joinedBy(conditions).slice(tie ? 1 : 0);
  const of = parts.filter((part) => !('unmetMeans' in part && part.unmetMeans === 'not-wanted'));
  // Described together, so that what several say of one answer is one line.
  const taken = of.length > 0 ? takenOf(describeCondition({ kind: 'all', of }, questions, source)) : [];
  const wordsOf = ({ says, boxes }: Taken) => [says, ...boxes].join();
  return taken.filter((one, at) => taken.findIndex((other) => wordsOf(other) === wordsOf(one)) === at);
}

function takenOf(node: ChecklistNode): Taken[] {
  if (node.kind === 'group' && node.join === 'all') return node.of.flatMap(takenOf);
  if (node.kind === 'group' && node.join === 'any') return choiceOf(node.of);
  if (node.kind === 'group' && node.join === 'other') {
    const boxes = node.of.map(lineOf).filter(Boolean);
    if (boxes.length > 0)
      return [{ says: `${node.heading}${boxes.length < node.of.length ? `；${ELSE_ASK}` : ''}`, boxes }];
  }
  const says = lineOf(node);
  return says ? [{ says: '', boxes: [says] }] : [];
}

/** Alternatives: in a line where they are short, else each with its box. */
function choiceOf(parts: readonly ChecklistNode[]): Taken[] {
  const boxes = parts.map(lineOf).filter(Boolean);
  if (boxes.length === 0) return [];
  const open = boxes.length < parts.length ? `；${ELSE_ASK}` : '';
  const inLine = boxes.join('；或者');
  if (boxes.length === 1 || inLine.length <= LONGEST_LINE) return [{ says: '', boxes: [`${inLine}${open}`] }];
  return [{ says: `${oneOf(boxes.length)}${open}`, boxes }];
}

/** A condition in a line, with what must be known of it; empty where only the window can tell. */
export function lineOf(node: ChecklistNode): string {
  if (node.kind === 'line') {
    if (node.settledBy === 'window') return '';
    const says = node.says
      .replace(/。$/, '')
      .replace(/\d{4}-\d\d-\d\d/g, formatDay)
      .replaceAll(' ', '');
    return node.note ? `${says}（${node.note}）` : says;
  }
  const told = node.of.map((part) => ({ part, says: lineOf(part) })).filter(({ says }) => says !== '');
  if (told.length === 0) return '';
  const saysOf = told.map(({ says }) => says);
  if (node.join === 'not' || node.join === 'other') return `${node.heading}：${saysOf.join('；')}`;
  if (node.join === 'any') return saysOf.join('；或者');
  const isOpen = told.length < node.of.length;
  const all = told
    .map(({ part, says }) => (part.kind === 'group' && part.join !== 'all' ? `（${says}）` : says))
    .join('，');
  return isOpen ? `${all}（还有没写清的，当面问）` : all;
}
