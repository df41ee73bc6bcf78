import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Library } from '../../../src/library/library.ts';
import { formatProblem } from '../../../src/library/problem.ts';
import { checkPublished } from '../../../src/permalinks/check-published.ts';
import { parseLedger } from '../../../src/permalinks/parse-ledger.ts';
import { sampleClause, samplePolicy, sampleProvision } from '../samples.ts';

const policy = samplePolicy({ clauses: [sampleClause({ items: [sampleProvision()] })] });
const item = sampleProvision().id;
const library: Library = {
  places: [],
  topics: [],
  glossary: [],
  questions: [],
  vocabulary: [],
  points: [],
  wording: [],
  policies: [policy],
  faqs: [],
};
const page = `/policies/${policy.id}/`;
const faultsOf = (text: string) => checkPublished(parseLedger(text).ledger, library);

test('what the content has, and what other pages have, is no fault', () => {
  assert.deepEqual(faultsOf(`${page} 1\n  #key-points\n  #${item} 2\n/about/\n  #method\n`), []);
});

test('an item that the content no longer has is named, with both ways out', () => {
  assert.deepEqual(faultsOf(`${page} 1\n  #old-name 2\n`).map(formatProblem), [
    `content/permalinks.txt:2  ${page}#old-name\n  发现：内容里已经没有了\n  应为：发布过的地址一直打得开\n  改法：改回原来的 id；确实改名的，运行 npm run permalinks -- moved 旧名 新名；撤下的，在这一行末尾写“retired 日期 可看的地址或 - 理由”。`,
  ]);
});

test('a document that is gone is named once, not once an item', () => {
  assert.equal(faultsOf('/policies/old/ 1\n  #a 2\n  #b 3\n').length, 1);
});

test('a move must lead to something that the content has', () => {
  assert.deepEqual(faultsOf(`${page}\n  #old-name 2 moved 2027-01-01 #${item}\n`), []);
  assert.match(faultsOf(`${page}\n  #old-name 2 moved 2027-01-01 #nothing\n`)[0]?.found ?? '', /搬到 .*#nothing/);
});

test('what was retired, and terms, benefits and places that went, are told apart', () => {
  const text = `${page}\n  #benefit-gone\n  #x 2 retired 2027-01-01 - 与另一条重复，合并\n/places/gone/\n/glossary/\n  #gone\n`;
  assert.deepEqual(
    faultsOf(text).map(({ line }) => line),
    [2, 4, 6],
  );
});
