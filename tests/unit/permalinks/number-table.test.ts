import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeLedger } from '../../../src/permalinks/ledger.ts';
import { numberIn, numberPieceOf, targetIn } from '../../../src/permalinks/number-pieces.ts';
import {
  formatNumberMap,
  formatNumberRedirects,
  formatPieces,
  type NumberRow,
  numberTable,
} from '../../../src/permalinks/number-table.ts';
import { LEDGER_FILE, parseLedger } from '../../../src/permalinks/parse-ledger.ts';
import { CLOUDFLARE_LIMIT, formatRedirects } from '../../../src/permalinks/server-rules.ts';

const { ledger } = parseLedger(`own-pages 2
/a/ 1
  #x 2
  #y 3
  #z 5 retired 2027-03-01 #y 与上一条重复，已经合并
/b/ 4 moved 2027-01-01 /c/
  #w 7
/c/
/d/ 6 retired 2027-03-02 - 当地撤销了文件
`);
const rows = numberTable(ledger);

/** What a piece that is read says of a number. */
const read = (pieces: ReadonlyMap<string, string>, number: number) =>
  targetIn(pieces.get(numberPieceOf(number)) ?? '', number);

test('numbers behind the bound are led to where what they stand for is now, or told to be retired', () => {
  assert.deepEqual(rows, [
    { number: 3, target: { kind: 'here', address: '/a/#y' } },
    { number: 4, target: { kind: 'here', address: '/c/' } },
    { number: 5, target: { kind: 'retired', on: '2027-03-01', look: '/a/#y', reason: '与上一条重复，已经合并' } },
    { number: 6, target: { kind: 'retired', on: '2027-03-02', look: null, reason: '当地撤销了文件' } },
    { number: 7, target: { kind: 'here', address: '/c/#w' } },
  ]);
});

test('a piece gives back what was written into it, and nothing for what was never given', () => {
  const targets: fc.Arbitrary<NumberRow['target']> = fc.oneof(
    fc.constantFrom('/a/', '/a/#x', '/a/#y', '/b/#x', '/b.csv').map((address) => ({ kind: 'here' as const, address })),
    fc
      .tuple(
        fc.constantFrom(null, '/a/', '/a/#x'),
        fc.constantFrom('与上一条重复，已经合并', 'retired 2027 - 的 那一条'),
      )
      .map(([look, reason]) => ({ kind: 'retired' as const, on: '2027-03-01', look, reason })),
  );
  const row = fc.tuple(fc.integer({ min: 1, max: 450 }), targets).map(([number, target]) => ({ number, target }));
  const many = fc.uniqueArray(row, { selector: ({ number }) => number, maxLength: 200 });
  fc.assert(
    fc.property(many, (given) => {
      const sorted = given.toSorted((one, other) => one.number - other.number);
      const pieces = formatPieces(sorted);
      for (let number = 1; number <= 501; number += 1)
        assert.deepEqual(read(pieces, number), given.find((row) => row.number === number)?.target);
    }),
  );
});

test('what lies beyond the end of a piece was never given', () => {
  const piece = '\n/faq/x/\n#y\nz';
  assert.deepEqual(
    [1, 2, 3, 4, 5].map((number) => targetIn(piece, number)),
    [
      { kind: 'here', address: '/faq/x/' },
      { kind: 'here', address: '/faq/x/#y' },
      { kind: 'here', address: '/faq/z/' },
      undefined,
      undefined,
    ],
  );
});

test('a piece of the real ledger, had none of its numbers a page, is 3 KB at most', () => {
  const real = parseLedger(readFileSync(LEDGER_FILE, 'utf8')).ledger;
  const pieces = formatPieces(numberTable(makeLedger(real.entries, 0)));
  assert.ok(pieces.size > 4);
  for (const [address, text] of pieces) assert.ok(Buffer.byteLength(text) <= 3 * 1024, `${address}: ${text.length}`);
});

test('a short address is read with its slash and without, and nothing else is one', () => {
  assert.deepEqual(['/q/576/', '/q/576', '/q/1/'].map(numberIn), [576, 576, 1]);
  const others = ['/q/', '/q/0/', '/q/0576/', '/q/5a/', '/q/5/x', '/xq/5/', '/q/table/5.txt', '/q/9999999999/'];
  assert.deepEqual(
    others.map(numberIn),
    others.map(() => undefined),
  );
});

test('servers are told the same, each in its own words', () => {
  const lines = (text: string) => text.split('\n').slice(1, -1);
  assert.deepEqual(lines(formatNumberMap(rows, '/base', 'nginx')), [
    '3 "/base/a/#y";',
    '4 "/base/c/";',
    '5 "410";',
    '6 "410";',
    '7 "/base/c/#w";',
  ]);
  assert.deepEqual(
    lines(formatNumberMap(rows, '/base', 'Caddy')),
    lines(formatNumberMap(rows, '/base', 'nginx')).map((line) => line.replace(';', '')),
  );
  assert.deepEqual(formatNumberRedirects(rows, '/base'), [
    '/base/q/3/ /base/a/#y 302',
    '/base/q/4/ /base/c/ 302',
    '/base/q/7/ /base/c/#w 302',
  ]);
});

test('_redirects has the numbers where Cloudflare reads them all, and else none of them', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => `/q/${at}/ /a/ 302`);
  const moved = [{ from: '/b/', to: '/a/' }];
  const lines = (count: number) => formatRedirects(moved, '', numbers(count)).split('\n').length - 2;
  assert.equal(lines(CLOUDFLARE_LIMIT - 2), CLOUDFLARE_LIMIT);
  assert.equal(lines(CLOUDFLARE_LIMIT - 1), 2);
});
