import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { daysOf, latestDay, readAnswer, withoutLaterDates } from '../../../src/eligibility/answer.ts';
import type { Question } from '../../../src/schema/question.ts';
import { fullAnswers, QUESTIONS } from './generated-rules.ts';

const questionOf = (id: string): Question => {
  const found = QUESTIONS.find((question) => question.id === id);
  assert.ok(found);
  return found;
};
const TODAY = '2026-11-21';
const read = (id: string, given: unknown, latest = TODAY) => readAnswer(questionOf(id), given, latest);

test('不知道 is an answer to every question', () => {
  for (const question of QUESTIONS) assert.deepEqual(readAnswer(question, null, TODAY), { answer: null });
});

test('every answer of its own kind is read as it is', () => {
  fc.assert(
    fc.property(fullAnswers, (answers) => {
      for (const { id } of QUESTIONS) assert.deepEqual(read(id, answers[id]), { answer: answers[id] });
    }),
  );
});

for (const [id, given, answer] of [
  ['level', 'high', ['high']],
  ['home', ['rents', 'owns'], ['owns', 'rents']],
  ['home', 'neither', ['neither']],
  ['groups', 'student', ['student']],
  ['groups', ['owner', 'student'], ['student', 'owner']],
  ['groups', ['student', 'student'], ['student']],
  ['groups', [], []],
  ['times', 0, 0],
  ['times', 4, 4],
  ['issued', '2024-02-29', '2024-02-29'],
  ['issued', '2024-02', '2024-02'],
  ['issued', '2024', '2024'],
] as const) {
  test(`${id} takes ${JSON.stringify(given)}`, () => assert.deepEqual(read(id, given), { answer }));
}

for (const [id, given, fault] of [
  ['level', 'top', 'unknown-option'],
  ['level', ['low', 'high'], 'not-one-option'],
  ['level', [], 'not-one-option'],
  ['home', [], 'not-one-option'],
  ['home', ['owns', 'castle'], 'unknown-option'],
  ['level', ['low', 'low'], 'not-one-option'],
  ['level', 3, 'not-options'],
  ['level', undefined, 'not-options'],
  ['level', { 0: 'low' }, 'not-options'],
  ['groups', [1], 'not-options'],
  ['groups', ['student', 'toString'], 'unknown-option'],
  ['groups', '__proto__', 'unknown-option'],
  ['times', '2', 'not-in-range'],
  ['times', 1.5, 'not-in-range'],
  ['times', -1, 'not-in-range'],
  ['times', 5, 'not-in-range'],
  ['times', Number.NaN, 'not-in-range'],
  ['times', Number.POSITIVE_INFINITY, 'not-in-range'],
  ['issued', '2023-02-29', 'not-a-date'],
  ['issued', '2024-13', 'not-a-date'],
  ['issued', '2024-00-10', 'not-a-date'],
  ['issued', '2024-2-9', 'not-a-date'],
  ['issued', '24', 'not-a-date'],
  ['issued', '2024-02-29\n', 'not-a-date'],
  ['issued', 2024, 'not-a-date'],
  ['issued', ['2024'], 'not-a-date'],
] as const) {
  test(`${id} refuses ${JSON.stringify(given) ?? 'undefined'}`, () => {
    assert.deepEqual(read(id, given), { fault });
  });
}

test('what a date tells of has happened: no date is later than the last day', () => {
  for (const given of ['2026-11-22', '2026-12', '2027', '9999-12-31']) {
    assert.deepEqual(read('issued', given), { fault: 'in-the-future' }, given);
  }
  // A month or year that has begun may mean one of its days gone by.
  for (const given of ['2026-11-21', '2026-11', '2026']) assert.deepEqual(read('issued', given), { answer: given });
  assert.deepEqual(read('issued', '2026-11-21', '2026-11-20'), { fault: 'in-the-future' });
});

test('the last day is the one that is asked about, never after today', () => {
  assert.equal(latestDay(null, TODAY), TODAY);
  assert.equal(latestDay('2020-06-01', TODAY), '2020-06-01');
  assert.equal(latestDay('2030-06-01', TODAY), TODAY);
});

test('seen from an earlier day, only what is dated later is forgotten', () => {
  const answers = { level: ['high'], times: 3, home: null, issued: '2024-11' };
  assert.deepEqual(withoutLaterDates(answers, '2024-11-05'), answers);
  const { issued: _, ...rest } = answers;
  assert.deepEqual(withoutLaterDates(answers, '2024-10-31'), rest);
});

test('whatever is given, an answer read is one that reads as itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...QUESTIONS), fc.anything(), (question, given) => {
      const result = readAnswer(question, given, TODAY);
      if ('answer' in result) assert.deepEqual(readAnswer(question, result.answer, TODAY), result);
    }),
  );
});

test('a partial date means all its days, leap years and short months included', () => {
  assert.deepEqual(daysOf('2024'), { first: '2024-01-01', last: '2024-12-31' });
  assert.deepEqual(daysOf('2024-02'), { first: '2024-02-01', last: '2024-02-29' });
  assert.deepEqual(daysOf('2023-02'), { first: '2023-02-01', last: '2023-02-28' });
  assert.deepEqual(daysOf('1900-02'), { first: '1900-02-01', last: '1900-02-28' });
  assert.deepEqual(daysOf('2024-04-30'), { first: '2024-04-30', last: '2024-04-30' });
  assert.equal(daysOf('2024-04-31'), undefined);
});
