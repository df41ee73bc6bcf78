import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitFrontMatter } from '../../../src/library/split-front-matter.ts';

test('front matter and body are cut at the lines of three hyphens', () => {
  assert.deepEqual(splitFrontMatter('---\na: 1\n---\nbody\n'), {
    frontMatter: 'a: 1',
    frontMatterLine: 2,
    body: '\n\n\nbody\n',
  });
});

test('a file that does not begin with three hyphens has no front matter', () => {
  for (const text of ['', 'body', '\n---\na: 1\n---\n', '---\na: 1\n', '----\na: 1\n----\n']) {
    assert.equal(splitFrontMatter(text), undefined, JSON.stringify(text));
  }
});

test('Windows line ends make no difference to what is cut', () => {
  const split = splitFrontMatter('---\r\na: 1\r\n---\r\nbody');
  assert.equal(split?.frontMatter, 'a: 1');
  assert.equal(split?.body.trim(), 'body');
});

test('three hyphens in the body, or within a line, cut nothing', () => {
  assert.equal(splitFrontMatter('---\na: x --- y\n---\nbody\n\n---\n')?.frontMatter, 'a: x --- y');
});

test('every line of the body keeps the number it has in the file', () => {
  const line = fc.stringMatching(/^[a-z ]{0,8}$/);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.array(line), (head, body) => {
      const text = ['---', ...head, '---', ...body, 'here'].join('\n');
      const lines = splitFrontMatter(text)?.body.split('\n') ?? [];
      assert.equal(lines.lastIndexOf('here'), text.split('\n').lastIndexOf('here'));
    }),
  );
});
