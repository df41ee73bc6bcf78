import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentNumberIn, isSameNumber } from '../../../src/search/document-number.ts';
import { runs } from '../../depth.ts';

test('a document number is read in any bracket, width and spacing, with or without 号', () => {
  const brackets = fc.constantFrom(
    ['〔', '〕'],
    ['[', ']'],
    ['(', ')'],
    ['【', '】'],
    ['（', '）'],
    ['［', '］'],
    [' ', ' '],
  );
  const written = fc.record({
    prefix: fc.constantFrom('人社部发', '粤府办', '聊政办发', '新政办发'),
    year: fc.integer({ min: 1950, max: 2049 }),
    serial: fc.integer({ min: 1, max: 9999 }),
    brackets,
    space: fc.constantFrom('', ' '),
    sign: fc.constantFrom('', '号'),
    wide: fc.boolean(),
  });
  fc.assert(
    fc.property(written, ({ prefix, year, serial, brackets: [open = '', close = ''], space, sign, wide }) => {
      const figures = (number: number) =>
        wide ? String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '') : String(number);
      const text = `${prefix}${space}${open}${figures(year)}${close}${space}${figures(serial)}${sign}`.normalize(
        'NFKC',
      );
      assert.deepEqual(documentNumberIn(text)?.number, { prefix, year, serial });
    }),
  );
});

test('years and amounts are no document numbers', () => {
  for (const text of ['2019年培训任务', '聊城2019年 东昌府区', '2012 8000人', '补贴3000', '2021年48人']) {
    assert.equal(documentNumberIn(text), null, text);
  }
});

test('two numbers are the same by year, serial and prefix, as far as the prefix was typed', () => {
  const printed = { prefix: '人社部发', year: 2021, serial: 48 };
  assert.equal(isSameNumber({ ...printed, prefix: '' }, printed), true);
  assert.equal(isSameNumber({ ...printed, prefix: '请问人社部发' }, printed), true);
  assert.equal(isSameNumber({ ...printed, prefix: '粤府办' }, printed), false);
  assert.equal(isSameNumber({ ...printed, serial: 4 }, printed), false);
});

test('a serial alone is a document number where it is said to be one, and any year agrees with it', () => {
  const number = documentNumberIn('新区31号文哪天施行')?.number;
  assert.deepEqual(number, { prefix: '', year: null, serial: 31 });
  assert.ok(number && isSameNumber(number, { prefix: '新政办发', year: 2024, serial: 31 }));
  assert.equal(documentNumberIn('解放路31号'), null);
});

test('a serial alone is read as a look-behind would read it, which the oldest browsers cannot parse', () => {
  const pieces = fc.constantFrom('第', ' ', '1', '48', '12345', '号', '文件', '文', '于', '48号');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const [written, serial] = /第?\s*(?<!\d)(\d{1,4})\s*号文件?/.exec(text) ?? [];
      const read = documentNumberIn(text);
      if (read?.number.year !== null && read !== null) return;
      assert.deepEqual(read, written ? { number: { prefix: '', year: null, serial: Number(serial) }, written } : null);
    }),
    { numRuns: runs(2000) },
  );
});
