import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTag, lineOfAttribute, parseMdx } from '../../../src/library/parse-mdx.ts';

const mistakeIn = (...lines: string[]) => {
  const parsed = parseMdx(lines.join('\n'), 'f.mdx');
  assert.ok('problem' in parsed);
  return `${parsed.problem.line} ${parsed.problem.found}`;
};

test('a tag left open is reported at the tag, not where the parser gave up', () => {
  assert.equal(
    mistakeIn('', '<Clause id="a">', '', '<Provision id="b">', '', 'x', '', '</Clause>'),
    '4 <Provision> 有开头，没有结尾',
  );
  assert.equal(mistakeIn('', '<Clause id="a">', '', 'x'), '2 <Clause> 有开头，没有结尾');
});

test('other mistakes of form are said in an author’s words', () => {
  assert.equal(mistakeIn('x', '', '</Clause>'), '3 标签有结尾，没有开头');
  assert.match(mistakeIn('<Clause id=a>', '', '</Clause>'), /属性的引号不成对/);
  assert.match(mistakeIn('a {b'), /大括号不成对/);
  assert.match(mistakeIn('<!-- x -->'), /读不懂的标签/);
});

test('an attribute has the line on which it is written', () => {
  const parsed = parseMdx('<Provision id="a"\n  quote="b">\n\nx\n\n</Provision>', 'f.mdx');
  assert.ok('tree' in parsed);
  const [tag] = parsed.tree.children;
  assert.ok(tag && isTag(tag));
  assert.deepEqual(
    [lineOfAttribute(tag, 'id'), lineOfAttribute(tag, 'quote'), lineOfAttribute(tag, 'none')],
    [1, 2, 1],
  );
});
