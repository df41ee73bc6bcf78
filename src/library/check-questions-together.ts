import { comparisonOf } from '../schema/leaves-of.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { Question, QuestionOfSeveral } from '../schema/question.ts';
import { leavesOfBenefits } from './leaves-of-benefits.ts';
import type { Library } from './library.ts';
import type { LineOf, Problem } from './problem.ts';
import { unknownWord } from './unknown-word.ts';

/**
 * Questions that hang on another, follow from it, or are asked together with others: that other question is there and hangs on none
 * itself, years follow from a day, and an answer that stands for nothing is the only one without a name on their screen.
 * @param sourceOf path of a question's file, and the lines of its fields
 */
export function checkQuestionsTogether(
  { questions }: Pick<Library, 'questions'>,
  sourceOf: (collection: 'questions', id: string) => { file: string; lineOf: LineOf },
): Problem[] {
  return questions.flatMap((question) => {
    const { file, lineOf } = sourceOf('questions', question.id);
    const first = questions.flatMap(({ id, after }) => (after === undefined && id !== question.id ? id : []));
    return [
      ...(question.after === undefined || first.includes(question.after)
        ? []
        : [unknownWord(file, lineOf(['after']), 'after', question.after, first, 'questions')]),
      ...sinceOf(question, questions, file, lineOf),
      ...namesOf(question, file, lineOf),
    ];
  });
}

/** Years are counted since a day that is asked for. */
function sinceOf(question: Question, questions: readonly Question[], file: string, lineOf: LineOf): Problem[] {
  const days = questions.flatMap(({ id, kind }) => (kind === 'date' ? id : []));
  return question.kind !== 'number' || question.since === undefined || days.includes(question.since)
    ? []
    : [unknownWord(file, lineOf(['since']), 'since', question.since, days, 'questions')];
}

function namesOf(question: Question, file: string, lineOf: LineOf): Problem[] {
  if (!isTogether(question)) return [];
  const unnamed = question.options.filter(({ among }) => among === undefined);
  const wanted = question.kind === 'several' ? 0 : 1;
  if (unnamed.length === wanted) return [];
  return [
    {
      file,
      line: lineOf(['options']),
      field: 'options · among',
      found: `没有写 among 的选项：${unnamed.length} 个`,
      expected:
        wanted === 0
          ? '几题合问（together），可以多选的题，每个选项都写 among'
          : '几题合问（together），单选的题，只有“没有”那一个选项不写 among',
      remedy: wanted === 0 ? '给每个选项写上 among。' : '给“没有”以外的选项写上 among，“没有”的不写。',
    },
  ];
}

const isTogether = (question: Question): question is QuestionOfSeveral =>
  'together' in question && question.together !== undefined;

/** Benefits that ask a question and not the one that it hangs on: somebody would be asked it in vain. */
export function checkAskedAfter(policy: Policy, questions: readonly Question[], lineOf: LineOf): Problem[] {
  const leaves = leavesOfBenefits(policy).flatMap(({ benefit, leaf, path }) => {
    const asked = comparisonOf(leaf);
    return asked ? [{ benefit, question: asked.question, path }] : [];
  });
  return leaves.flatMap(({ benefit, question, path }) => {
    const after = questions.find(({ id }) => id === question)?.after;
    const isAsked = leaves.some((other) => other.benefit === benefit && other.question === after);
    if (after === undefined || isAsked) return [];
    return {
      file: policy.path,
      line: lineOf(path),
      field: `benefits.${benefit} · ${question}`,
      found: `没有问 ${after}`,
      expected: `${question} 跟在 ${after} 后面问（题里写了 after），同一个事项也要问 ${after}`,
      remedy: `在这个事项的条件里加上一条问 ${after} 的。`,
    };
  });
}
