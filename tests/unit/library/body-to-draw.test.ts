import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyToDraw } from '../../../src/library/body-to-draw.ts';
import { parseMdx } from '../../../src/library/parse-mdx.ts';

const draw = (...lines: string[]) => {
  const parsed = parseMdx(lines.join('\n'), 'f.mdx');
  assert.ok('tree' in parsed);
  return bodyToDraw(parsed.tree);
};

test('words around a tag within a sentence stay on their side of it', () => {
  assert.deepEqual(draw('凭**本人**的<Term id="senior-worker">高级工</Term>证书。'), [
    '<p>凭<strong>本人</strong>的',
    { name: 'Term', attributes: { id: 'senior-worker' }, children: ['高级工'] },
    '证书。</p>',
  ]);
});

test('blocks stand in their tags with their numbers', () => {
  assert.deepEqual(draw('## 二 目标', '', '<Clause id="a">', '', '- 一<Quantity value={8000} />', '', '</Clause>'), [
    { name: 'h2', attributes: {}, children: ['二 目标'] },
    '\n',
    {
      name: 'Clause',
      attributes: { id: 'a' },
      children: ['<ul>\n<li>一', { name: 'Quantity', attributes: { value: 8000 }, children: [] }, '</li>\n</ul>'],
    },
  ]);
});

test('comments are for authors, and a table is drawn from its data', () => {
  assert.deepEqual(draw('{/* 查过 */}', '', '<Table id="t">', '', '| 甲 |', '| - |', '', '</Table>'), [
    '\n',
    { name: 'Table', attributes: { id: 't' }, children: [] },
  ]);
});

test('what looks like code in words stays words', () => {
  assert.deepEqual(draw('甲 &lt;b&gt; \\{x\\} & 乙'), ['<p>甲 &#x3C;b> {x} &#x26; 乙</p>']);
});
