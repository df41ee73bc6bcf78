import type { CollectionName } from '../schema/common.ts';
import { withHiddenShown } from '../schema/hidden-characters.ts';

/** Something wrong in the content, said so that whoever wrote it can mend it. */
export interface Problem {
  /** Path of the file below the project folder. */
  file: string;
  /** Line, counted from 1. */
  line: number;
  /** The field, tag or column at fault. */
  field: string;
  /** What stands there. */
  found: string;
  /** What should. */
  expected: string;
  /** One way out. */
  remedy: string;
  /** True where the line alone tells one from others of the same field in the file: the first is told whole for all of them. */
  tellsByLine?: true;
}

/**
 * Where a problem would be, whose line is looked up only where there is one: of content that was kept from an earlier run, a line
 * is found by reading its file again.
 * @example const where = problemAt(policy.path, () => lineOf(path), 'title'); // { ...where, found, expected, remedy }
 */
export function problemAt(file: string, line: () => number, field: string): Pick<Problem, 'file' | 'line' | 'field'> {
  return {
    file,
    get line() {
      return line();
    },
    field,
  };
}

/** What notes problems of one file, each with the line of its field. */
export const reportsIn =
  (file: string, lineOf: LineOf, problems: Problem[]) =>
  (path: PropertyKey[], field: string, found: string, expected: string, remedy: string): void => {
    problems.push({ file, line: lineOf(path), field, found, expected, remedy });
  };

/** A problem as four lines of text: where, what was found, what was expected, one way out. What nobody sees is named. */
export function formatProblem(problem: Problem): string {
  return [
    `${problem.file.replaceAll('\n', '[U+000A]')}:${problem.line}  ${problem.field}`,
    `  发现：${problem.found}`,
    `  应为：${problem.expected}`,
    `  改法：${problem.remedy}`,
  ]
    .map(withHiddenShown)
    .join('\n');
}

/**
 * All problems as one text, in order of file and line, with their count at the end. Of those that their line tells apart, the
 * first of a file is told whole, and the lines of the others below it.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  const isAlike = (one: Problem) => (other: Problem) =>
    one.tellsByLine && other.tellsByLine && one.file === other.file && one.field === other.field;
  const told = sorted.flatMap((problem) => {
    if (!problem.tellsByLine) return [formatProblem(problem)];
    const alike = sorted.filter(isAlike(problem));
    if (alike[0] !== problem) return [];
    const others = alike.slice(1).map(({ line }) => line);
    const lines = [...new Set(others)].join('、');
    const more = others.length > 0 ? `\n  同样的还有 ${others.length} 处：第 ${lines} 行。` : '';
    return [`${formatProblem(problem)}${more}`];
  });
  return [...told, `共 ${problems.length} 处需要改。`].join('\n\n');
}

/** Thrown where content cannot be used; carries every problem found, not the first only. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`内容有误，没有继续。\n\n${formatProblems(problems)}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** Path of the file of an entry, and the lines of its fields. */
export type SourceOf = (collection: CollectionName, id: string) => { file: string; lineOf: LineOf };

/** The line on which a field of a file stands, by its path. */
export type LineOf = (path: readonly PropertyKey[]) => number;
