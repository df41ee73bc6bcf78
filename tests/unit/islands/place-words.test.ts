import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf, saysOf, saysOfChoice } from '../../../src/islands/quiz/place-words.ts';
import { whereIs } from '../../../src/places/where-is.ts';
import { PLACES, read } from '../places/sample-pieces.ts';

const nameOf = (id: string) => PLACES.find((place) => place.id === id)?.name ?? id;
const says = async (typed: string) => saysOf(await whereIs(typed, read), nameOf, '别的不算。');
const choices = async (typed: string) => choicesOf(await whereIs(typed, read), nameOf);

test('every kind of answer is said in words', async () => {
  assert.equal(await says('英德'), '英德市属于清远市，收录了清远市的文件。');
  assert.equal(await says('清远'), '收录了清远市的文件。');
  assert.equal(await says('皋兰'), '皋兰县，属于兰州市；兰州新区也占了其中一部分，两边的文件不一样。');
  assert.equal(await says('兰州'), '兰州市；兰州新区也占了其中一部分，两边的文件不一样。');
  assert.equal(await says('甘肃'), '甘肃省很大，各市的文件不一样。省一级的文件没有收录。');
  assert.equal(await says('丰县'), '没有收录江苏省徐州市丰县的文件。别的不算。');
  assert.equal(await says('北京'), '没有收录北京市的文件。别的不算。');
  assert.equal(
    await says('南山区'),
    '叫“南山区”的有黑龙江省鹤岗市南山区、广东省深圳市南山区，都没有收录文件。别的不算。',
  );
  assert.match(await says('无此地'), /没有认出“无此地”/);
});

test('what was picked is said in words, with the question where it is yes or no', async () => {
  const picked = async (typed: string) => {
    const offered = await choices(typed);
    return offered?.of.map((choice) => saysOfChoice(offered, choice, '别的不算。'));
  };
  assert.deepEqual(
    await picked('永登'),
    ['在', '不在', '不知道'].map((says) => `在兰州新区里面吗？${says}。`),
  );
  assert.deepEqual(await picked('安宁'), ['甘肃省兰州市安宁区。', '云南省昆明市安宁市。没有收录。别的不算。']);
});

test('what has to be chosen is offered with what it comes to', async () => {
  assert.deepEqual(await choices('永登'), {
    ask: '在兰州新区里面吗？',
    of: [
      { label: '在', places: ['new-area'] },
      { label: '不在', places: ['lanzhou'] },
      { label: '不知道', places: ['lanzhou', 'new-area'] },
    ],
  });
  assert.deepEqual(
    (await choices('甘肃'))?.of.map(({ places }) => places),
    [['lanzhou'], ['new-area'], [null]],
  );
  assert.deepEqual((await choices('安宁'))?.of, [
    // One of which something is held comes first.
    { label: '甘肃省兰州市安宁区', places: ['lanzhou'] },
    { label: '云南省昆明市安宁市', places: [null], notHeld: '云南省昆明市安宁市' },
  ]);
  assert.equal(await choices('英德'), undefined);
  assert.equal(await choices('鼓楼区'), undefined);
});
