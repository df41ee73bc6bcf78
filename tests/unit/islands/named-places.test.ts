/** Names of places that come with a link: what the list does not bear out is not shown, and is said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesBorneOut } from '../../../src/islands/quiz/named-places.ts';
import { read } from '../places/sample-pieces.ts';

const borneOut = (
  named: Record<string, string>,
  answers: Record<string, string[]> = { works: ['qingyuan'] },
  places: string[] = [],
) => namesBorneOut({ places, topics: [], day: null, answers, named }, read);

test('a county in the place that was answered is borne out, and a place of which nothing is held', async () => {
  assert.deepEqual(await borneOut({ works: '英德市', '': '成都' }), {
    named: { works: '英德市', '': '成都' },
    own: 'not-held',
    unusable: [],
  });
});

test('where somebody is before a question asks for it is borne out by a place that was chosen', async () => {
  const own = { '': '英德市' };
  assert.deepEqual(await borneOut(own, {}, ['qingyuan']), { named: own, own: 'held', unusable: [] });
  for (const places of [[], ['lanzhou']])
    assert.deepEqual(await borneOut(own, {}, places), {
      named: {},
      own: 'none',
      unusable: [{ part: 'in=:英德市', why: 'unknown-place' }],
    });
});

test('where no place was chosen a name that can mean several is borne out, to be asked about', async () => {
  for (const name of ['城关区', '永登县', '广东省']) {
    const own = { '': name };
    assert.deepEqual(await borneOut(own, {}), { named: own, own: 'open', unusable: [] });
    assert.deepEqual(await borneOut(own, {}, ['qingyuan']), {
      named: {},
      own: 'none',
      unusable: [{ part: `in=:${name}`, why: 'unknown-place' }],
    });
  }
});

for (const [what, name, answers] of [
  ['of another place', '永登县', { works: ['qingyuan'] }],
  ['that is in no list', '无名县', { works: ['qingyuan'] }],
  ['that is not written in full', '英德', { works: ['qingyuan'] }],
  ['of a place of which nothing is held', '成都市', { works: ['qingyuan'] }],
  ['where one is elsewhere', '英德市', { works: ['elsewhere'] }],
] as const) {
  test(`a county ${what} is not shown, and that is said`, async () => {
    assert.deepEqual(await borneOut({ works: name }, { works: [...answers.works] }), {
      named: {},
      own: 'none',
      unusable: [{ part: `in=works:${name}`, why: 'unknown-place' }],
    });
  });
}

test('what is held is not called a place of which nothing is', async () => {
  assert.deepEqual((await borneOut({ '': '英德' })).unusable, [{ part: 'in=:英德', why: 'unknown-place' }]);
});

test('where the list does not come the other parts are used, and that is said', async (t) => {
  t.mock.method(console, 'warn', () => {});
  const failing = () => Promise.reject(new Error('no network'));
  const state = { places: [], topics: [], day: null, answers: { works: ['qingyuan'] }, named: { works: '英德市' } };
  assert.deepEqual(await namesBorneOut(state, failing), {
    named: {},
    own: 'none',
    unusable: [{ part: 'in=works:英德市', why: 'place-not-read' }],
  });
});
