import type { Problem } from './problem.ts';

/** The deepest that anything in content is nested. Real content needs a third of it; more is a short-link page, or made to break readers. */
export const DEEPEST = 20;

/** Reports what is nested deeper than {@link DEEPEST}. */
export function tooDeep(file: string, line: number, field: string): Problem {
  return {
    file,
    line,
    field,
    found: `套了 ${DEEPEST} 层以上`,
    expected: `最多 ${DEEPEST} 层`,
    remedy: '拆开来写，少套几层。',
  };
}

/** The line with the most opening marks: where a text is nested so deep that no parser gets through it. */
export function deepestLine(text: string): number {
  const counts = text.split('\n').map((line) => line.match(/[[{(<>*_-]/g)?.length ?? 0);
  return counts.indexOf(Math.max(...counts)) + 1;
}
