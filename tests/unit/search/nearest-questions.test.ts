import assert from 'node:assert/strict';
import { test } from 'node:test';

import { comparedOf } from '../../../src/search/compared-words.ts';
import { type HeldQuestion, questionsByPlace, whereQuestionsStand } from '../../../src/search/held-questions.ts';

import type { KeyedSection } from '../../../src/search/index-files.ts';
import { nearestQuestions, prepareQuestion, weighQuestions } from '../../../src/search/nearest-questions.ts';
import { prepared } from './sample-lexicon.ts';

const question = (id: string, places: string[], ...ways: string[]): HeldQuestion => ({ id, places, keys: [id], ways });
const questions = weighQuestions(
  [
    question('who', ['yunzhou'], '高级工能落户云州吗', '三级证怎么上户口'),
    question('family', ['yunzhou'], '老婆能一起迁吗', '配偶随迁'),
    question('fee', ['yunzhou'], '迁户口收费吗'),
    question('compared', ['yunzhou', 'beizhou'], '各地迁户口收费吗'),
    question('country', ['guo'], '全国迁户口收费吗'),
  ].map((one) => prepareQuestion(one, prepared)),
);
const nearest = (text: string, held: string[]) =>
  nearestQuestions(text, questions, held, ['guo'], prepared).map((near) => near.question.id);

test('the question that shares most with a sentence is the nearest, rare words before common ones', () => {
  assert.equal(nearest('请问我的媳妇能不能跟我一起迁到云州', ['yunzhou'])[0], 'family');
  assert.equal(nearest('我有三级证在云州上班能上户口吗', ['yunzhou'])[0], 'who');
});

test('of questions in the same words the place’s own is nearer than one that compares, and than the country’s', () => {
  assert.equal(nearest('迁户口收费吗', ['yunzhou'])[0], 'fee');
  assert.notEqual(nearest('迁户口收费吗', [])[0], 'fee');
});

test('what has nothing in common is not listed', () => {
  assert.deepEqual(nearest('公积金', ['yunzhou']), []);
});

test('what is said in many ways counts more, and a shortened word is near by its characters', () => {
  const weighed = weighQuestions(
    [
      question('once', ['yunzhou'], '迁户口收费吗', '迁户口排队吗', '迁户口排队不'),
      question('often', ['yunzhou'], '迁户口收费吗', '迁户口收费不', '迁户口收费几多'),
    ].map((one) => prepareQuestion(one, prepared)),
  );
  assert.equal(nearestQuestions('收费', weighed, ['yunzhou'], [], prepared)[0]?.question.id, 'often');
  assert.equal(nearest('费多少', ['yunzhou'])[0], 'fee');
});

test('of a way of asking what is compared is sent, and of what is heard what is short', () => {
  assert.ok(!comparedOf('请问在云州迁户口收费吗？', prepared).includes('云州'));
  const sections = [{ key: 'a1', entry: { id: 'one', place: 'yunzhou', faqs: [{ id: 'fee' }] } }] as KeyedSection[];
  const heard = new Map([['fee', ['迁户口花钱', '我老婆想迁户口到那边去不晓得人家那里要花多少']]]);
  const byPlace = questionsByPlace(new Map([['fee', ['迁户口收费']]]), heard, sections, ['yunzhou'], prepared);
  const ways = byPlace.get('yunzhou')?.flatMap((one) => one.ways);
  assert.deepEqual(
    ways,
    ['迁户口收费', '迁户口花钱'].map((way) => comparedOf(way, prepared).replaceAll(' ', '')),
  );
});

test('a place’s questions and those about several are read', () => {
  assert.deepEqual(whereQuestionsStand(['yunzhou']), ['yunzhou', 'several']);
});

test('how much of a sentence a question has counts what no question has, and is 1 where a way of asking is typed', () => {
  const covered = (text: string) =>
    nearestQuestions(text, questions, ['yunzhou'], ['guo'], prepared).find(({ question: { id } }) => id === 'fee')
      ?.covered ?? 0;
  assert.equal(covered('迁户口收费吗'), 1);
  // Each further character that no question has lowers it.
  const falling = ['迁户口收费', '迁户口收费缓', '迁户口收费缓刑', '迁户口收费缓刑犯'].map(covered);
  assert.deepEqual(
    falling,
    [...new Set(falling)].sort((one, other) => other - one),
  );
});
