import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NamedPlace, namesBeginningWith, whereIs } from '../../../src/places/where-is.ts';
import { read } from './sample-pieces.ts';

const held = (name: string, place: string): NamedPlace => ({ kind: 'held', name, place });

test('a county of a held city is that city, however it is written', async () => {
  for (const typed of [
    '英德',
    '英德市',
    ' 英 德 ',
    '清远英德',
    '清远市英德市',
    '广东省清远市英德市',
    '广东英德',
    '英德市英城街道',
  ]) {
    assert.deepEqual(await whereIs(typed, read), held('英德市', 'qingyuan'), typed);
  }
  assert.deepEqual(await whereIs('榆中', read), held('榆中县', 'lanzhou'));
  assert.deepEqual(await whereIs('清远', read), held('清远市', 'qingyuan'));
});

test('a name before it must be of what it lies in', async () => {
  assert.deepEqual(await whereIs('江苏英德', read), { kind: 'unknown', name: '江苏英德' });
  assert.deepEqual(await whereIs('南京鼓楼区', read), {
    kind: 'not-held',
    name: '鼓楼区',
    city: '南京市',
    province: '江苏省',
  });
});

test('a name of several cities leads to each of them, and what stands before it tells them apart', async () => {
  const named = await whereIs('鼓楼区', read);
  assert.ok(named.kind === 'several');
  assert.deepEqual(
    named.candidates.map(({ name }) => name),
    ['江苏省南京市鼓楼区', '江苏省徐州市鼓楼区', '福建省福州市鼓楼区', '河南省开封市鼓楼区'],
  );
  const own = await whereIs('城关区', read);
  assert.ok(own.kind === 'several');
  assert.deepEqual(
    own.candidates.map(({ leadsTo }) => leadsTo.kind),
    ['not-held', 'held'],
  );
  assert.deepEqual(await whereIs('兰州城关区', read), held('城关区', 'lanzhou'));
});

test('a full name is not mistaken for the short name of another', async () => {
  assert.deepEqual(await whereIs('朝阳县', read), {
    kind: 'not-held',
    name: '朝阳县',
    city: '朝阳市',
    province: '辽宁省',
  });
});

test('a city and a county of its name in it are one answer', async () => {
  assert.deepEqual(await whereIs('长沙', read), { kind: 'not-held', name: '长沙市', city: null, province: '湖南省' });
  assert.deepEqual(await whereIs('临夏', read), {
    kind: 'not-held',
    name: '临夏回族自治州',
    city: null,
    province: '甘肃省',
  });
});

test('a functional area is asked for on the counties that it lies on, and in their city', async () => {
  const asked = (name: string) => ({ kind: 'functional-area', name, within: 'lanzhou', area: 'new-area' });
  for (const typed of ['永登', '永登县', '兰州永登']) assert.deepEqual(await whereIs(typed, read), asked('永登县'));
  assert.deepEqual(await whereIs('皋兰', read), asked('皋兰县'));
  assert.deepEqual(await whereIs('兰州', read), asked('兰州市'));
  assert.deepEqual(await whereIs('兰州新区', read), held('兰州新区', 'new-area'));
});

test('of a province it is said which places within it are held', async () => {
  assert.deepEqual(await whereIs('甘肃', read), {
    kind: 'province',
    name: '甘肃省',
    own: null,
    inside: ['lanzhou', 'new-area'],
  });
  assert.deepEqual(await whereIs('云南', read), { kind: 'not-held', name: '云南省', city: null, province: null });
});

test('what is not held is named', async () => {
  assert.deepEqual(await whereIs('昆山', read), {
    kind: 'not-held',
    name: '昆山市',
    city: '苏州市',
    province: '江苏省',
  });
  assert.deepEqual(await whereIs('雄安', read), { kind: 'not-held', name: '雄安新区', city: null, province: null });
});

test('what no place bears is unknown', async () => {
  for (const typed of ['', '市', '没有这个地方', '英'.repeat(2000), '🙂🙂', 'Yingde']) {
    assert.equal((await whereIs(typed, read)).kind, 'unknown', typed.slice(0, 20));
  }
});

test('few pieces are read, and a failure to read one is passed on', async () => {
  let pieces = 0;
  await whereIs('江苏省苏州市昆山市', async (piece) => {
    pieces += 1;
    return read(piece);
  });
  assert.equal(pieces, 3);
  await assert.rejects(
    whereIs('英德', async () => Promise.reject(new Error('offline'))),
    /offline/,
  );
});

test('what may be about to be typed is offered, the shortest first', async () => {
  assert.deepEqual(await namesBeginningWith('英', read, 5), ['英山县', '英德市', '英吉沙县']);
  assert.deepEqual(await namesBeginningWith('清新', read, 5), ['清新区']);
  assert.deepEqual(await namesBeginningWith('', read, 5), []);
});
