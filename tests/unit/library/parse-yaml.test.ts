import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../../src/library/parse-yaml.ts';

const text = [
  'name: 清远',
  'list:',
  '  - a',
  '  - deep:',
  '      key: v',
  'anchor: &same',
  '  inner: 1',
  'again: *same',
];

test('every field has the line on which its name stands', () => {
  const { lineOf } = parseYaml(text.join('\n'), 'f.yaml');
  assert.equal(lineOf(['name']), 1);
  assert.equal(lineOf(['list']), 2);
  assert.equal(lineOf(['list', 1]), 4);
  assert.equal(lineOf(['list', 1, 'deep', 'key']), 5);
});

test('lines count from where the text stands in its file', () => {
  assert.equal(parseYaml(text.join('\n'), 'f.mdx', 2).lineOf(['list', 1, 'deep', 'key']), 6);
});

test('what is missing has the line of the nearest that is there', () => {
  const { lineOf } = parseYaml(text.join('\n'), 'f.yaml');
  assert.equal(lineOf(['list', 1, 'deep', 'nothing', 'below']), 4);
  assert.equal(lineOf(['nothing']), 1);
  assert.equal(lineOf(['list', 9]), 2);
});

test('what an alias repeats stands where it was written', () => {
  assert.equal(parseYaml(text.join('\n'), 'f.yaml').lineOf(['again', 'inner']), 7);
});

test('a mistake of form is reported once, at its line, and gives no data', () => {
  const { data, problems } = parseYaml('a: 1\nb: [1, 2\nc: 3\n', 'f.yaml', 10);
  assert.equal(data, undefined);
  assert.equal(problems.length, 1);
  assert.equal(problems[0]?.file, 'f.yaml');
  assert.ok((problems[0]?.line ?? 0) >= 11);
});

test('every repeated field is reported, since each is a mistake of its own', () => {
  const { problems } = parseYaml('a: 1\na: 2\nb: 1\nb: 2\n', 'f.yaml');
  assert.deepEqual(
    problems.map(({ line, found }) => [line, found]),
    [
      [2, '字段 a 写了两次'],
      [4, '字段 b 写了两次'],
    ],
  );
});

test('an alias of nothing is a problem, not a crash', () => {
  const { data, problems } = parseYaml('a: 1\nb: *nothing\n', 'f.yaml');
  assert.equal(data, undefined);
  assert.deepEqual(
    problems.map(({ line, found }) => [line, found]),
    [[2, '*nothing，前面没有 &nothing']],
  );
});

test('an alias stands for what bore its name last before it, and for nothing that comes later', () => {
  assert.deepEqual(parseYaml('a: &x 1\nb: *x\nc: &x 2\nd: *x\n', 'f.yaml').data, { a: 1, b: 1, c: 2, d: 2 });
  const { problems } = parseYaml('a: *x\nb: &x 1\n', 'f.yaml');
  assert.deepEqual(
    problems.map(({ line, found }) => [line, found]),
    [[1, '*x，前面没有 &x']],
  );
});

test('a quotation mark left open is reported where it was opened', () => {
  const { problems } = parseYaml('a: 1\nb: "open\nc: 3\nd: 4\n', 'f.yaml');
  assert.deepEqual(
    problems.map(({ line }) => line),
    [2],
  );
});
