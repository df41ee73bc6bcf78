import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textWidth, wrapText } from '../../../src/charts/drawing/text-width.ts';

const words = fc
  .array(
    fc.constantFrom(
      '技',
      '能',
      '人',
      '才',
      '（',
      '）',
      '“',
      '”',
      '，',
      '。',
      '《',
      '》',
      '2021',
      '8000',
      ' ',
      'Abc',
      '—',
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join('').trim());

test('a full-width character is as wide as its size; figures are narrower', () => {
  assert.equal(textWidth('技能', 'label'), 28);
  assert.ok(textWidth('8000', 'label') < 56);
  assert.ok(textWidth('技能 8000', 'value') >= textWidth('技能 8000', 'label'));
});

test('lines lose no character, and only spaces where they break', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 400 }), (text, width) => {
      const lines = wrapText(text, 'label', width);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
    }),
  );
});

test('no line begins with closing punctuation or ends with an opening mark', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 400 }), (text, width) => {
      const lines = wrapText(text, 'label', width);
      for (const line of lines.slice(1)) assert.doesNotMatch(line, /^[，。）”》—]/, lines.join('/'));
      for (const line of lines.slice(0, -1)) assert.doesNotMatch(line, /[（“《]$/, lines.join('/'));
    }),
  );
});

test('no line is wider than asked for, where its pieces allow it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('技', '能', '人', '8', ' '), maxLength: 60 }), (text) => {
      for (const line of wrapText(text.replaceAll(/8+/g, '8'), 'soft', 100))
        assert.ok(textWidth(line, 'soft') <= 100, line);
    }),
  );
});

test('a number is never broken', () => {
  assert.deepEqual(wrapText('任务8000人', 'label', 45), ['任务', '8000', '人']);
});
