import type { Condition, QuestionCondition } from '../schema/condition.ts';
import type { ChecklistLine, ChecklistNode } from '../schema/conditions/checklist.ts';
import type { ChecklistTools, Compared } from '../schema/conditions/kind.ts';
import { kindOf } from '../schema/conditions/kinds.ts';
import type { Question } from '../schema/question.ts';
import type { SourceKind } from '../schema/source-kind.ts';
import { type SourceWords, sourceWords } from '../schema/source-words.ts';
import { describeTest, describeTestsOfOne, nameInConditions, openEdgeOf } from './describe-test.ts';

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
  const words = sourceWords(source);
  const questionOf = (id: string): Question => {
    const question = questions.find((one) => one.id === id);
    if (!question) throw new Error(`There is no question "${id}"`);
    return question;
  };
  const comparedIn = (part: Condition): Compared | undefined => kindOf(part).compared?.(part, comparedIn, questionOf);
  const lineOf = (compared: Compared) => lineOfCompared(compared, words);
  const checklistOf = (part: Condition): ChecklistNode => {
    const compared = comparedIn(part);
    return (compared && lineOf(compared)) ?? kindOf(part).describe(part, telling);
  };
  const telling: ChecklistTools = { words, checklistOf, comparedIn, lineOf };
  return checklistOf(condition);
}

/** A line whole: what meets it, what is open otherwise, and what must be known of it. */
export function wordsOf({ says, otherwise, note }: Pick<ChecklistLine, 'says' | 'otherwise' | 'note'>): string {
  return `${says}${otherwise ? `；${otherwise}` : ''}${note ? `（${note}）` : ''}`;
}

/**
 * Of several lists of options of which one must be among the answer each, the one that lies within all others, and so says
 * what all of them ask for: 未成年子女, not beside it 未成年或成年子女. Undefined where there is none.
 */
function narrowestOf(comparisons: Compared['comparisons']): Compared['comparisons'][number] | undefined {
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
function lineOfCompared(
  { question, comparisons, condition }: Compared,
  sourceSays: SourceWords,
): ChecklistLine | undefined {
  const { leftOpen } = sourceSays;
  const narrowest = narrowestOf(comparisons);
  if (narrowest) return lineOfCompared({ question, condition, comparisons: [narrowest] }, sourceSays);
  const [first] = comparisons;
  const words =
    first && comparisons.length === 1 && !first.negated
      ? {
          met: describeTest(first.leaf.test, question, first.leaf),
          otherwise: openWords(
            openOtherwise(first.leaf, '不是的', leftOpen),
            openEdgeOf(first.leaf, question, leftOpen),
          ),
        }
      : question.kind === 'one'
        ? describeTestsOfOne(condition, question, leftOpen)
        : first && comparisons.length === 1
          ? negatedWords(first.leaf, question, leftOpen)
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
  leftOpen: string,
): { met: string; otherwise: string | null } {
  const { test } = leaf;
  const met = ((): string => {
    if ('includesAny' in test)
      return `没有${test.includesAny.map((id) => `“${nameInConditions(question, id)}”`).join('、')}`;
    if ('onOrAfter' in test) return describeTest({ before: test.onOrAfter }, question);
    if ('before' in test) return describeTest({ onOrAfter: test.before }, question);
    return `不是“${describeTest(test, question, leaf)}”`;
  })();
  return { met, otherwise: openWords(openOtherwise(leaf, '别的', leftOpen), openEdgeOf(leaf, question, leftOpen)) };
}

/** What is open, in one phrase; null where nothing is. */
const openWords = (...said: (string | null)[]) => said.filter((part) => part !== null).join('；') || null;

const openOtherwise = ({ otherwise }: QuestionCondition, who: string, leftOpen: string) =>
  otherwise === 'text-silent' ? `${who}，${leftOpen}，要问窗口` : null;
