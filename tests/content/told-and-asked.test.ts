/** What is told beside a question is not called absent, what is asked beside a trade keeps its place, and a list leads with its row. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardsOf } from '../../src/search/cards.ts';
import { rowOfTrade } from '../../src/search/list-row.ts';
import { search } from './held-search.ts';

const { find, prepared } = search;

/** The kinds of silence that are said of a query; that what is listed is near is none. */
async function saidAbsent(query: string): Promise<string[]> {
  const cards = cardsOf(await find(query), prepared);
  return cards.flatMap((card) =>
    card.kind === 'silence' && card.silence.kind !== 'inexact' ? [card.silence.kind] : [],
  );
}

test('verbs, what somebody has not and what is told before the question are not called absent', async () => {
  for (const query of [
    '班组里两个劳务工想考证，培训费单位先垫，哪里报销',
    '深圳积分入户自己去办要跑哪里，户口放哪儿，没房',
    '我们公司在天津，都交失业保险的，组织大家考证一个人给多少',
    'zhongjigong zheng butie',
  ])
    assert.deepEqual(await saidAbsent(query), [], query);
});

test('words side by side that no single line has together are near, and not absent', async () => {
  for (const query of ['聊城技师津贴', '花都高级工入户去哪办']) assert.deepEqual(await saidAbsent(query), [], query);
});

test('of a place that is not held the country’s lines on the subject follow, also where a level and a trade are named', async () => {
  const { hits } = await find('佛山的高级电工能领多少提升补贴，在顺德交的社保');
  assert.ok(hits.length > 0);
  assert.ok(hits.every((hit) => hit.kind === 'faq' || hit.kind === 'item'));
});

test('a trade keeps the place beside it, and leads with its row of the list that is held there', async () => {
  const { hits, understood } = await find('焊工 深圳');
  const [first] = hits;
  assert.ok(first?.kind === 'item');
  assert.equal(first.prepared.policy.place, 'shenzhen');
  assert.deepEqual(
    understood.terms.map((term) => rowOfTrade(first.prepared.rows, term)),
    [{ name: '电焊工', level: '中级以上' }],
  );
});

test('towns of cities without counties, and a county behind its city, are their places', async () => {
  const placesOf = async (query: string) => (await find(query)).understood.places;
  assert.deepEqual(await placesOf('长安镇落户'), ['dongguan']);
  assert.deepEqual(await placesOf('小榄积分入户'), ['zhongshan']);
  assert.deepEqual(await placesOf('广州白云区高级工入户'), ['guangzhou']);
  assert.deepEqual(await placesOf('西安长安区落户'), []);
});
