import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseLedger } from '../../../src/permalinks/parse-ledger.ts';
import { resolveAddress, shortNumbersOf } from '../../../src/permalinks/resolve-address.ts';
import { runs } from '../../depth.ts';

const ledgerOf = (text: string) => {
  const { ledger, problems } = parseLedger(`own-pages 0\n${text}`);
  assert.deepEqual(problems, []);
  return ledger;
};

test('what has not moved is where it was published', () => {
  assert.deepEqual(resolveAddress(ledgerOf('/a/\n  #x\n'), '/a/#x'), { kind: 'here', address: '/a/#x' });
});

test('an anchor moves with its page, under its own name, unless it has moved by itself', () => {
  const ledger = ledgerOf('/a/ moved 2027-01-01 /b/\n  #x\n  #y moved 2027-01-01 /b/#z\n  #w moved 2027-01-01 /c/#w\n');
  const whither = (address: string) => resolveAddress(ledger, address).address;
  assert.equal(whither('/a/'), '/b/');
  assert.equal(whither('/a/#x'), '/b/#x');
  assert.equal(whither('/a/#y'), '/b/#z');
  assert.equal(whither('/a/#w'), '/c/#w');
});

test('a page that became a part of another takes its anchors there', () => {
  const ledger = ledgerOf('/a/ moved 2027-01-01 /b/#a\n  #x\n');
  assert.equal(resolveAddress(ledger, '/a/#x').address, '/b/#a');
});

test('what moved twice is where it moved last', () => {
  const ledger = ledgerOf(
    '/a/ moved 2027-01-01 /b/\n  #x\n/b/ moved 2028-01-01 /c/\n  #x moved 2027-06-01 #y\n  #y\n/c/\n  #y\n',
  );
  assert.equal(resolveAddress(ledger, '/a/#x').address, '/c/#y');
});

test('what stood on a retired page is retired with it', () => {
  const ledger = ledgerOf('/a/ retired 2027-01-01 /b/ 当地撤销了这份文件\n  #x 3\n');
  const place = resolveAddress(ledger, '/a/#x');
  assert.equal(place.kind, 'retired');
  assert.equal(place.kind === 'retired' && place.status.look, '/b/');
  assert.deepEqual([...shortNumbersOf(ledger)], []);
});

test('a number follows what it was given to; its own number counts before one that came by moving', () => {
  const ledger = ledgerOf('/a/ 1 moved 2027-01-01 /b/\n  #x 2\n/b/ 3\n  #x\n');
  assert.deepEqual(Object.fromEntries(shortNumbersOf(ledger)), { '/b/': 3, '/b/#x': 2 });
});

test('following moves comes to the same end as walking them by hand, one step a time', () => {
  const moves = fc.array(
    fc.record({ from: fc.nat(6), anchor: fc.option(fc.nat(2)), to: fc.nat(6), at: fc.option(fc.nat(2)) }),
  );
  fc.assert(
    fc.property(moves, (given) => {
      // Moving only onwards rules out circles.
      const onward = given.filter(({ from, to }) => to > from);
      const name = (page: number, anchor: number | null) => `/p${page}/${anchor === null ? '' : `#a${anchor}`}`;
      const table = new Map<string, string>();
      for (const { from, anchor, to, at } of onward) {
        const key = name(from, anchor);
        if (!table.has(key)) table.set(key, name(to, at));
      }
      const lines: string[] = [];
      for (let page = 0; page <= 6; page += 1) {
        for (const anchor of [null, 0, 1, 2]) {
          const to = table.get(name(page, anchor));
          lines.push(`${anchor === null ? `/p${page}/` : `  #a${anchor}`}${to ? ` moved 2027-01-01 ${to}` : ''}`);
        }
      }
      const ledger = ledgerOf(lines.join('\n'));
      for (let page = 0; page <= 6; page += 1) {
        for (const anchor of [null, 0, 1, 2]) {
          let [at, hash] = [page, anchor as number | null];
          for (let step = 0; step < 20; step += 1) {
            const own = table.get(name(at, hash));
            const next = own ?? table.get(name(at, null));
            if (next === undefined) break;
            const [, nextPage, nextAnchor] = next.match(/p(\d+)\/(?:#a(\d))?/) ?? [];
            const carries = own === undefined && nextAnchor === undefined;
            hash = carries ? hash : nextAnchor === undefined ? null : Number(nextAnchor);
            at = Number(nextPage);
          }
          assert.equal(resolveAddress(ledger, name(page, anchor)).address, name(at, hash));
        }
      }
    }),
    { numRuns: runs(500) },
  );
});
