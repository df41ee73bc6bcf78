import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../../../src/library/problem.ts';
import { parseLedger } from '../../../src/permalinks/parse-ledger.ts';
import { removedEntries } from '../../removed-entries.ts';

const between = (earlier: string, later: string) =>
  removedEntries(parseLedger(earlier).ledger, parseLedger(later).ledger).map(formatProblem).join('\n\n');

test('an address that moved or was retired with a reason is not lost', () => {
  assert.equal(between('/a/ 1\n/b/\n', '/a/ 1 moved 2027-01-01 /c/\n/b/ retired 2027-01-01 - 当地撤销了文件\n'), '');
});

test('a line that was taken out is named, with what to do instead', () => {
  assert.equal(
    between('/a/\n  #x 4\n', '/a/\n'),
    'content/permalinks.txt:1  /a/#x\n  发现：发布过，现在的清单里没有\n  应为：发布过的地址一行不少\n  改法：把那一行放回来；内容搬走或撤下的，在行尾写 moved 或 retired 和理由，不要删。',
  );
});

test('pages of short addresses that are given up are named; more of them are no loss', () => {
  assert.match(
    between('own-pages 7\n/a/ 7\n', 'own-pages 6\n/a/ 7\n'),
    /own-pages\n {2}发现：6，原来是 7\n.*\n {2}改法：写回“own-pages 7”/,
  );
  assert.equal(between('own-pages 7\n/a/ 7\n', 'own-pages 8\n/a/ 7\n'), '');
});

test('a number that changed or went is named', () => {
  assert.match(between('/a/ 1\n', '/b/\n/a/ 2\n'), /permalinks\.txt:2 {2}\/a\/\n {2}发现：编号原来是 1，现在是 2\n/);
  assert.match(between('/a/ 1\n', '/a/\n'), /编号原来是 1，现在是 空的/);
});
