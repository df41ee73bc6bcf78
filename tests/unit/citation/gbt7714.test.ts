import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatReference } from '../../../src/citation/gbt7714.ts';

const document = {
  issuer: '清远市人民政府办公室',
  title: '清远市高技能人才入户城镇工作实施方案',
  number: null,
  issued: '2012-07-30',
  reportOnly: false,
};
const reading = { url: 'https://example.org/policies/q/', accessed: '2026-11-20' };

test('a document without a number is cited without one: none is invented', () => {
  assert.equal(
    formatReference(document, reading),
    '清远市人民政府办公室. 清远市高技能人才入户城镇工作实施方案[A/OL]. (2012-07-30)[2026-11-20]. 有据整理. https://example.org/policies/q/.',
  );
});

test('a number follows the title, a clause follows the type', () => {
  const reference = formatReference({ ...document, number: '清府办〔2012〕1号' }, { ...reading, clause: '二（一）' });
  assert.match(reference, /实施方案：清府办〔2012〕1号\[A\/OL\]\. 二（一）\. \(2012-07-30\)/);
});

test('what is known from a report only is cited as newspaper material', () => {
  assert.match(formatReference({ ...document, reportOnly: true }, reading), /\[N\/OL\]/);
});
