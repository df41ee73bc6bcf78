import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashText } from '../../../src/language/hash-text.ts';

/** As RFC 9923 has it, with whole numbers of 64 bits. */
function fnv1a(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const unit of Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))) {
    for (const byte of [unit >> 8, unit & 0xff]) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}

test('a text has one name that does not change', () => {
  assert.equal(hashText(''), 'cbf29ce484222325');
  assert.equal(hashText('高级工'), fnv1a('高级工'));
  assert.equal(hashText('高级工'), 'a5b8233f30a54f72');
});

test('halves of 32 bits come to what 64 bits do', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0xffff }), { maxLength: 40 }), (units) => {
      const text = String.fromCharCode(...units);
      assert.equal(hashText(text), fnv1a(text));
    }),
  );
});

test('a hundred thousand near neighbours have as many names, even cut to 12 digits', () => {
  const names = new Set(Array.from({ length: 100_000 }, (_, at) => hashText(`quantity task ${at} 人`).slice(0, 12)));
  assert.equal(names.size, 100_000);
});
