import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributesOf, isTag, parseMdx } from '../../../src/library/parse-mdx.ts';

/** The value of an attribute as content would write it. */
function attributeValue(attribute: string): unknown {
  const parsed = parseMdx(`<Tag a=${attribute} />`, 'file.mdx');
  assert.ok('tree' in parsed, attribute);
  const [tag] = parsed.tree.children;
  assert.ok(tag && isTag(tag, 'Tag'));
  return attributesOf(tag)['a'];
}

test('literals are values', () => {
  assert.equal(attributeValue('{8000}'), 8000);
  assert.equal(attributeValue('{2.5}'), 2.5);
  assert.equal(attributeValue('{-3}'), -3);
  assert.equal(attributeValue('{"text"}'), 'text');
  assert.equal(attributeValue('{true}'), true);
  assert.equal(attributeValue('"text"'), 'text');
});

test('code is no value: content holds data', () => {
  for (const code of [
    '{4 * 2000}',
    '{process.exit()}',
    '{total}',
    '{`text`}',
    '{[1]}',
    '{!true}',
    '{~3}',
    '{+3}',
    '{-"3"}',
  ]) {
    assert.equal(attributeValue(code), undefined, code);
  }
});
