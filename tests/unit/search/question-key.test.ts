import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOfAsked, oneOfEachPlace, questionsAskedAs, questionsMeant } from '../../../src/search/asked-questions.ts';
import { questionKey } from '../../../src/search/question-key.ts';
import { prepared } from './sample-lexicon.ts';

const keyOf = (text: string) => questionKey(text, prepared).key;

test('a way of asking is compared without its place, politeness, tone and signs', () => {
  for (const way of ['请问在云州落户要带什么材料？谢谢', '云州市的落户要带什么材料吗', '落户，要带什么 材料呢'])
    assert.equal(keyOf(way), '落户要带什么材料');
  // A county is not its city, unless what is asked of it is looked for at the city.
  assert.deepEqual(questionKey('东县落户', prepared), { key: '东县落户', places: ['yunzhou'] });
  assert.deepEqual(questionKey('东县落户', prepared, false), { key: '落户', places: ['yunzhou'] });
});

test('what asks for something else has another key', () => {
  assert.notEqual(keyOf('落户要带什么材料'), keyOf('落户要带什么'));
  assert.equal(keyOf('请问'), '');
});

const question = (id: string, ...places: string[]) => ({ id, places, keys: [`${id}-section`] });

test('of one place its own question is meant, of several the one that compares, without a place any of them', () => {
  const [own, other, both] = [question('a', 'yunzhou'), question('b', 'guo'), question('c', 'yunzhou', 'guo')];
  const ids = (places: string[]) => questionsMeant([own, other, both], places).map(({ id }) => id);
  assert.deepEqual(ids(['yunzhou']), ['a']);
  assert.deepEqual(ids(['yunzhou', 'guo']), ['c']);
  assert.deepEqual(ids([]), ['c', 'a', 'b']);
  assert.deepEqual(questionsMeant([other], ['yunzhou']), []);
});

test('a bare point brings one question of each place, and at the end the one that is about several', () => {
  const [a, a2, b, wide] = [question('a', 'x'), question('a2', 'x'), question('b', 'y'), question('w', 'x', 'y')];
  assert.deepEqual(oneOfEachPlace([wide, a, a2, b]), [a, b, wide]);
  assert.deepEqual(oneOfEachPlace([a, a2]), [a]);
});

test('files of no question answer nothing', () => {
  const [file] = filesOfAsked(new Map(), [], prepared);
  assert.ok(file);
  assert.deepEqual(questionsAskedAs('落户', file), []);
});
