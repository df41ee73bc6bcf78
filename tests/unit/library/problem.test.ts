import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContentError, formatProblem, formatProblems } from '../../../src/library/problem.ts';

const problem = (file: string, line: number) => ({
  file,
  line,
  field: 'place',
  found: '“qingyaun”',
  expected: '已有的地区',
  remedy: '是不是想写 qingyuan？',
});

test('a problem is four lines: where, found, expected, way out', () => {
  assert.equal(
    formatProblem(problem('content/a.mdx', 7)),
    'content/a.mdx:7  place\n  发现：“qingyaun”\n  应为：已有的地区\n  改法：是不是想写 qingyuan？',
  );
});

test('problems come in order of file and line, with their count', () => {
  const text = formatProblems([problem('b', 1), problem('a', 10), problem('a', 9)]);
  assert.deepEqual(text.match(/^[ab]:\d+/gm), ['a:9', 'a:10', 'b:1']);
  assert.match(text, /共 3 处需要改。$/);
});

test('of those that their line tells apart, the first of a file is told whole, the others by their lines', () => {
  const mark = (file: string, line: number) => ({ ...problem(file, line), tellsByLine: true as const });
  const text = formatProblems([
    mark('a', 3),
    problem('a', 2),
    mark('a', 9),
    mark('b', 1),
    mark('a', 5),
    problem('a', 7),
  ]);
  assert.deepEqual(text.match(/^[ab]:\d+/gm), ['a:2', 'a:3', 'a:7', 'b:1']);
  assert.match(text, /^a:3.*\n(?: .*\n){3} {2}同样的还有 2 处：第 5、9 行。$/m);
  assert.match(text, /共 6 处需要改。$/);
  assert.equal(text.match(/同样的/g)?.length, 1);
});

test('the error that stops a build carries every problem', () => {
  const problems = [problem('a', 1), problem('b', 2)];
  const error = new ContentError(problems);
  assert.deepEqual(error.problems, problems);
  assert.match(error.message, /a:1[\s\S]*b:2/);
});
