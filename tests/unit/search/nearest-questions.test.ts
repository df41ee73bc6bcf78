import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HeldQuestion, whereQuestionsStand } from '../../../src/search/held-questions.ts';
import { nearestQuestions, prepareQuestion } from '../../../src/search/nearest-questions.ts';
import { prepared } from './sample-lexicon.ts';

const question = (id: string, places: string[], ...ways: string[]): HeldQuestion => ({ id, places, keys: [id], ways });
const questions = [
  question('who', ['yunzhou'], '高级工能落户云州吗', '三级证怎么上户口'),
  question('family', ['yunzhou'], '老婆能一起迁吗', '配偶随迁'),
  question('fee', ['yunzhou'], '迁户口收费吗'),
  question('compared', ['yunzhou', 'beizhou'], '各地迁户口收费吗'),
  question('country', ['guo'], '全国迁户口收费吗'),
].map((one) => prepareQuestion(one, prepared));
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

test('a place’s questions and those about several are read', () => {
  assert.deepEqual(whereQuestionsStand(['yunzhou']), ['yunzhou', 'several']);
});
