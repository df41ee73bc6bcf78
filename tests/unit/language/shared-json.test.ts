import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { joinShared, shareParts } from '../../../src/language/shared-json.ts';

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what was written once is read wherever it stood', () => {
  // A few keys and words only, so that much stands several times.
  const word = fc.constantFrom('所在地的人力资源和社会保障部门受理', '高级工', '');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      word,
      fc.constantFrom(0, 1, null, true),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('kind', 'of', 'because'), tie('value'), { maxKeys: 3 }),
    ),
  }));
  fc.assert(fc.property(value, (given) => assert.deepEqual(joinShared(asJson(shareParts(given))), asJson(given))));
});

test('a long part that stands twice is written once, within another, too; a short one is written each time', () => {
  const inner = { kind: 'question', because: '有高级工及以上职业资格的人' };
  const outer = { kind: 'all', of: [inner, 'short'] };
  assert.deepEqual(shareParts([outer, outer, inner, ['short'], ['short']]), {
    value: [{ $: 1 }, { $: 1 }, { $: 0 }, ['short'], ['short']],
    shared: [inner, { kind: 'all', of: [{ $: 0 }, 'short'] }],
  });
});

test('what could be taken for a reference is refused', () => {
  assert.throws(() => shareParts([{ $: 1 }]), /field \$/);
});
