import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLedger } from '../../../src/permalinks/parse-ledger.ts';
import { formatNginx, formatRedirects, serverRules } from '../../../src/permalinks/server-rules.ts';

const { ledger } = parseLedger(
  '/a/ moved 2027-01-01 /b/\n  #x\n/b/ moved 2027-02-01 /c/#part\n/c/\n/d.csv moved 2027-01-01 /e.csv\n/e.csv\n' +
    '/f/ retired 2027-01-01 - 当地撤销了这份文件\n/g.csv retired 2027-01-01 - 不再提供这一张表\n',
);
const rules = serverRules(ledger);
const body = (text: string) => text.split('\n').slice(1, -1);

test('what moved more than once is led to its last place in one step; anchors are no server’s business', () => {
  assert.deepEqual(rules, [
    { from: '/a/', to: '/c/#part' },
    { from: '/b/', to: '/c/#part' },
    { from: '/d.csv', to: '/e.csv' },
    { from: '/f/', to: null },
    { from: '/g.csv', to: null },
  ]);
});

test('_redirects has a line for each of the two that read it', () => {
  assert.deepEqual(body(formatRedirects(rules, '/base')), [
    '/base/a/ /base/c/#part 301!',
    '/base/a/ /base/c/#part 301',
    '/base/b/ /base/c/#part 301!',
    '/base/b/ /base/c/#part 301',
    '/base/d.csv /base/e.csv 301!',
    '/base/d.csv /base/e.csv 301',
    '/base/f/ /base/f/ 410!',
    '/base/g.csv /base/g.csv 410!',
  ]);
});

test('nginx answers 301, and 410 with the page that explains', () => {
  assert.deepEqual(body(formatNginx(rules, '')), [
    'location = /a/ { return 301 /c/#part; }',
    'location = /b/ { return 301 /c/#part; }',
    'location = /d.csv { return 301 /e.csv; }',
    'location = /f/ { error_page 410 /f/index.html; return 410; }',
    'location = /g.csv { return 410; }',
  ]);
});
