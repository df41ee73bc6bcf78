import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { extendLedger } from '../../../src/permalinks/extend-ledger.ts';
import { parseLedger } from '../../../src/permalinks/parse-ledger.ts';
import { removedEntries } from '../../removed-entries.ts';

const never = () => false;
const always = () => true;

test('new pages come at the end, new anchors below those of their page', () => {
  const { text, added } = extendLedger(
    '// note\n/a/\n  #x\n/b/\n',
    ['/a/', '/a/#x', '/a/#y', '/b/', '/b/#z', '/c/', '/c/#w'],
    never,
  );
  assert.equal(text, '// note\n/a/\n  #x\n  #y\n/b/\n  #z\n/c/\n  #w\n');
  assert.deepEqual(
    added.map(({ address }) => address),
    ['/a/#y', '/b/#z', '/c/', '/c/#w'],
  );
});

test('a page that comes before the last one does not take its anchors', () => {
  const { text } = extendLedger('/b/\n', ['/a/', '/a/#x', '/b/', '/b/#y'], never);
  assert.equal(text, '/b/\n  #y\n/a/\n  #x\n');
});

test('the next number is one that was never used, the retired ones included', () => {
  const { text } = extendLedger('/a/ 1\n/b/ 9 retired 2027-01-01 - 当地撤销了文件\n', ['/a/', '/c/'], always);
  assert.match(text, /^\/c\/ 10$/m);
});

test('what moved keeps its number and is given no second one', () => {
  const { text } = extendLedger('/a/ 1 moved 2027-01-01 /b/\n  #x 2\n', ['/b/', '/b/#x', '/b/#y'], always);
  assert.equal(text, '/a/ 1 moved 2027-01-01 /b/\n  #x 2\n/b/\n  #x\n  #y 3\n');
});

test('what is listed and came to need a number is given one in its own line', () => {
  const { text } = extendLedger('/a/\n  #x\n', ['/a/', '/a/#x'], (address) => address === '/a/#x');
  assert.equal(text, 'own-pages 0\n/a/\n  #x 1\n');
});

test('extending loses nothing, changes no number, and done twice adds nothing', () => {
  const addresses = fc.uniqueArray(
    fc.tuple(fc.constantFrom('/a/', '/b/', '/c/d/', '/e.csv'), fc.option(fc.constantFrom('x', 'y', 'z'))),
    { selector: ([page, anchor]) => `${page}${anchor}` },
  );
  const withPages = addresses.map((list) => {
    const pages = [...new Set(list.map(([page]) => page))];
    return pages.flatMap((page) => [
      page,
      ...list.flatMap(([at, anchor]) => (at === page && anchor ? [`${page}#${anchor}`] : [])),
    ]);
  });
  fc.assert(
    fc.property(withPages, withPages, fc.func(fc.boolean()), (first, second, termsNumber) => {
      const before = extendLedger('// note\n', first, termsNumber).text;
      const after = extendLedger(before, second, termsNumber).text;
      const reading = parseLedger(after);
      assert.deepEqual(reading.problems, []);
      assert.deepEqual(removedEntries(parseLedger(before).ledger, reading.ledger), []);
      assert.deepEqual(extendLedger(after, second, termsNumber), { text: after, added: [] });
      for (const address of [...first, ...second]) assert.ok(reading.ledger.byAddress.has(address), address);
    }),
  );
});
