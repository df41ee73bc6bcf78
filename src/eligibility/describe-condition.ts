import { groupBy } from '../language/group-by.ts';
import type { Condition, Leaf, QuestionCondition } from '../schema/condition.ts';
import type { SourceKind } from '../schema/policy.ts';
import type { Question } from '../schema/question.ts';
import { type SourceWords, sourceWords } from '../schema/source-words.ts';
import { describeTest, describeTestsOfOne, nameInConditions } from './describe-test.ts';

/** A condition as a checklist: a line to tick, or a group of lines. */
export type ChecklistNode = ChecklistLine | ChecklistGroup;

export interface ChecklistLine {
  kind: 'line';
  /** The part of the condition that the line stands for. */
  condition: Condition;
  /** What meets it. */
  says: string;
  /** What is left open where it is not met; null where it is then plainly unmet. */
  otherwise: string | null;
  /** What a reader must know of it. */
  note: string | null;
  /** Provisions that it stands on. */
  because: string[];
  settledBy: 'answer' | 'person' | 'window';
}

export interface ChecklistGroup {
  kind: 'group';
  join: 'all' | 'any' | 'not';
  heading: string;
  of: ChecklistNode[];
}

/** Comparisons of one answer, all of which have to hold; `negated` ones must not. */
interface Asked {
  question: Question;
  comparisons: { leaf: QuestionCondition; negated: boolean }[];
  condition: Condition;
}

const HEADINGS = { all: '同时满足', any: '满足其中一项', not: '没有下面的情形' } as const;

/**
 * Turns conditions into a checklist in plain words, with the provisions behind each line. What must all hold of the
 * answer to one question is one line, wherever that can be said in one.
 * @param source what was read of the document: a report is not spoken of as the document
 */
export function describeCondition(
  condition: Condition,
  questions: readonly Question[],
  source: SourceKind,
): ChecklistNode {
  return nodeOf(condition, questions, sourceWords(source));
}

function nodeOf(condition: Condition, questions: readonly Question[], words: SourceWords): ChecklistNode {
  const asked = askedOf(condition, questions);
  if (asked) return lineOfAsked(asked, words) ?? groupOf(condition, questions, words);
  if (condition.kind === 'self-check' || condition.kind === 'text-silent' || condition.kind === 'unspecified') {
    return lineOfLeaf(condition, words);
  }
  return groupOf(condition, questions, words);
}

/** A line whole: what meets it, what is open otherwise, and what must be known of it. */
export function wordsOf({ says, otherwise, note }: Pick<ChecklistLine, 'says' | 'otherwise' | 'note'>): string {
  return `${says}${otherwise ? `；${otherwise}` : ''}${note ? `（${note}）` : ''}`;
}

function groupOf(condition: Condition, questions: readonly Question[], words: SourceWords): ChecklistNode {
  const inWords = (inner: Condition) => nodeOf(inner, questions, words);
  const group = (join: ChecklistGroup['join'], of: ChecklistNode[]): ChecklistGroup => ({
    kind: 'group',
    join,
    heading: HEADINGS[join],
    of,
  });
  if (condition.kind === 'not') return group('not', [inWords(condition.of)]);
  if (condition.kind === 'any') return group('any', flatten(condition, 'any').map(inWords));
  const parts = flatten(condition, 'all');
  const same = [...groupBy(parts, (part) => askedOf(part, questions)?.question.id ?? part).values()];
  const nodes = same.flatMap((alike): ChecklistNode[] => {
    const merged = alike.length > 1 ? askedOf({ kind: 'all', of: alike }, questions) : undefined;
    const line = merged && lineOfAsked(merged, words);
    return line ? [line] : alike.map(inWords);
  });
  return group('all', nodes);
}

/** The parts of a condition, with groups of the same kind within it dissolved: all of (a, all of (b, c)) is all of a, b, c. */
function flatten(condition: Condition, kind: 'all' | 'any'): Condition[] {
  return condition.kind === kind ? condition.of.flatMap((inner) => flatten(inner, kind)) : [condition];
}

/** The comparisons that a condition is made of, where they are all of one question; undefined else. */
function askedOf(condition: Condition, questions: readonly Question[]): Asked | undefined {
  if (condition.kind === 'question') {
    const question = questions.find(({ id }) => id === condition.question);
    if (!question) throw new Error(`There is no question "${condition.question}"`);
    return { question, condition, comparisons: [{ leaf: condition, negated: false }] };
  }
  if (condition.kind === 'not' && condition.of.kind === 'question') {
    const asked = askedOf(condition.of, questions);
    return asked && { ...asked, condition, comparisons: asked.comparisons.map((one) => ({ ...one, negated: true })) };
  }
  if (condition.kind !== 'all') return undefined;
  const parts = condition.of.map((part) => askedOf(part, questions));
  const [first] = parts;
  if (!first || !parts.every((part) => part?.question.id === first.question.id)) return undefined;
  return { question: first.question, condition, comparisons: parts.flatMap((part) => part?.comparisons ?? []) };
}

/**
 * Of several lists of options of which one must be among the answer each, the one that lies within all others, and so says
 * what all of them ask for: 未成年子女, not beside it 未成年或成年子女. Undefined where there is none.
 */
function narrowestOf(comparisons: Asked['comparisons']): Asked['comparisons'][number] | undefined {
  if (comparisons.length < 2) return undefined;
  const lists = comparisons.map(({ leaf: { test }, negated }) =>
    negated || !('includesAny' in test) ? undefined : test.includesAny,
  );
  return comparisons.find(({ leaf }, index) =>
    comparisons.every((other, at) => {
      const list = lists[at];
      // What the others say besides must not be lost: a note, a ground, that the text leaves it open.
      const saysNoMore =
        other.leaf.otherwise === leaf.otherwise && other.leaf.note === leaf.note && other.leaf.because === leaf.because;
      return saysNoMore && list !== undefined && lists[index]?.every((id) => list.includes(id));
    }),
  );
}

/** Comparisons of one answer as a line; undefined where they cannot be said in one. */
function lineOfAsked({ question, comparisons, condition }: Asked, sourceSays: SourceWords): ChecklistLine | undefined {
  const { unstated } = sourceSays;
  const narrowest = narrowestOf(comparisons);
  if (narrowest) return lineOfAsked({ question, condition, comparisons: [narrowest] }, sourceSays);
  const [first] = comparisons;
  const words =
    first && comparisons.length === 1 && !first.negated
      ? { met: describeTest(first.leaf.test, question), otherwise: openOtherwise(first.leaf, '不是的', unstated) }
      : question.kind === 'one'
        ? describeTestsOfOne(condition, question, unstated)
        : first && comparisons.length === 1
          ? negatedWords(first.leaf, question, unstated)
          : undefined;
  if (!words) return undefined;
  const notes = comparisons.flatMap(({ leaf }) => leaf.note ?? []);
  return {
    kind: 'line',
    condition,
    says: `${question.subject}：${words.met}`,
    otherwise: words.otherwise,
    note: notes.length > 0 ? notes.join('；') : null,
    because: [...new Set(comparisons.map(({ leaf }) => leaf.because))],
    settledBy: 'answer',
  };
}

function negatedWords(
  leaf: QuestionCondition,
  question: Question,
  unstated: string,
): { met: string; otherwise: string | null } {
  const { test } = leaf;
  const met = ((): string => {
    if ('includesAny' in test)
      return `没有${test.includesAny.map((id) => `“${nameInConditions(question, id)}”`).join('、')}`;
    if ('onOrAfter' in test) return describeTest({ before: test.onOrAfter }, question);
    if ('before' in test) return describeTest({ onOrAfter: test.before }, question);
    return `不是“${describeTest(test, question)}”`;
  })();
  return { met, otherwise: openOtherwise(leaf, '别的', unstated) };
}

const openOtherwise = ({ otherwise }: QuestionCondition, who: string, unstated: string) =>
  otherwise === 'text-silent' ? `${who}，${unstated}，要问窗口` : null;

function lineOfLeaf(leaf: Exclude<Leaf, QuestionCondition>, { speaker }: SourceWords): ChecklistLine {
  return {
    kind: 'line',
    condition: leaf,
    says: leaf.kind === 'unspecified' ? unspecifiedWords(leaf.says, speaker) : leaf.says,
    otherwise: null,
    note: null,
    because: [leaf.because],
    settledBy: leaf.kind === 'self-check' ? 'person' : 'window',
  };
}

/** What is said of bare words that name no condition: 文件还要求“符合条件”，没有写是哪些. */
export function unspecifiedWords(bare: string, speaker: SourceWords['speaker']): string {
  const words = bare.replace(/的$/, '');
  if (/规定|政策|办法/.test(words)) return `${speaker}还写了“${words}”，没有写是哪些规定`;
  // A standard says how much is given, and asks nothing of the person.
  if (/标准$/.test(words)) return `${speaker}写的是“${words}”，没有写标准是多少`;
  return `${speaker}还要求“${words}”，没有写是哪些`;
}
