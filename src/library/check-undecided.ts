import { UNDECIDED } from '../schema/undecided.ts';
import type { Problem } from './problem.ts';

/** Every mark of what nobody has decided yet, with its line. A file that holds one is a draft: nothing of it is published. */
export function checkUndecided(text: string, file: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const marks = line.split(UNDECIDED).length - 1;
    if (marks === 0) return [];
    const after = line.slice(line.indexOf(UNDECIDED) + UNDECIDED.length).replace(/\s*(?:\*\/\}.*|"?>?)$/, '');
    // A mark at the end of a line is of what stands before it.
    const cut = (words: string) => [...words.trim()].slice(0, 60).join('');
    const what = after.trim() ? `${UNDECIDED}${cut(after)}` : cut(line);
    return [
      {
        file,
        line: index + 1,
        field: '待定',
        found: `${what}${marks > 1 ? `（这一行 ${marks} 处）` : ''}`,
        expected: '有人对照原文看过、决定了的内容',
        remedy: `改好的、留下的，删去${UNDECIDED}这个标记；不要的，连同提议一起删去。`,
        tellsByLine: true,
      },
    ];
  });
}
