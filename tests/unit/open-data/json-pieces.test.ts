import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonPieces } from '../../../src/open-data/json-pieces.ts';
import { runs } from '../../depth.ts';

test('an object in pieces is the object as JSON writes it, whatever it holds', () => {
  const value = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.jsonValue(), fc.constant(undefined))));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(value, fc.constant(undefined))), (parts) => {
      assert.equal([...jsonPieces(parts)].join(''), JSON.stringify(parts));
    }),
    { numRuns: runs(200) },
  );
});

test('a list is made item by item, as it is written', () => {
  let made = 0;
  const items = function* () {
    for (made = 1; made <= 3; made += 1) yield { number: made };
  };
  const [first] = jsonPieces({ title: '清单', items: items() });
  assert.equal(first, '{"title":"清单"');
  assert.equal(made, 0);
  assert.equal([...jsonPieces({ items: items() })].join(''), '{"items":[{"number":1},{"number":2},{"number":3}]}');
  assert.equal([...jsonPieces({ items: [] })].join(''), '{"items":[]}');
});
