/** What looks like another question, and is not answered by it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardsOf } from '../../src/search/cards.ts';
import { search } from './held-search.ts';

const { find, prepared } = search;

/** The questions in the box, and the silences that are told. */
async function shownFor(query: string) {
  const cards = cardsOf(await find(query), prepared);
  return {
    boxes: cards.flatMap((card) => (card.kind === 'faq' ? [card.grounds[0].faq.id] : [])),
    silences: cards.flatMap((card) => (card.kind === 'silence' ? [card.silence.kind] : [])),
  };
}

test('a trade is answered by what is asked of it, or of its paper, and of no other', async () => {
  assert.deepEqual((await shownFor('天津电工证补贴')).boxes, ['tianjin-safety-certificate']);
  for (const trade of ['美容师', '茶艺师', '育婴员', '保育员'])
    assert.deepEqual((await shownFor(`天津${trade}有补贴吗`)).boxes, [], trade);
});

test('a false paper is no paper', async () => {
  for (const query of ['上海积分 假学历', '上海假文凭申请积分会怎样'])
    assert.ok(!(await shownFor(query)).boxes.includes('shanghai-schooling-or-skill'), query);
});

test('a paper that an employer gives is a paper', async () => {
  assert.deepEqual((await shownFor('广州失业金 离职证明')).boxes, ['guangzhou-unemployment-papers']);
});

test('when to apply is not where', async () => {
  assert.deepEqual((await shownFor('清远入户什么时候受理')).boxes, []);
});

test('how often something is done is not how long it takes', async () => {
  for (const query of ['中山积分多久公布排名一次', '兰州金蓝领多久选一次'])
    assert.ok(!(await shownFor(query)).silences.includes('silent'), query);
});

test('how long a notice holds is not whether the document does', async () => {
  assert.deepEqual((await shownFor('上海积分通知书有效期')).boxes, []);
});
