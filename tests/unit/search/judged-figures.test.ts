import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuestionJudgement } from '../../content/judge-question.ts';
import { judgedFigures } from '../../content/judged-figures.ts';

const judgement = (given: Partial<QuestionJudgement>): QuestionJudgement => ({
  query: { query: '?', kind: 'colloquial', questions: ['one'], expect: [] },
  rank: 1,
  falseAnswer: null,
  falseSilence: false,
  headedNear: false,
  honest: null,
  shown: '',
  ...given,
});
const absent = (honest: boolean) =>
  judgement({
    query: { query: '?', kind: 'colloquial', expect: [], silence: 'silent' },
    rank: null,
    honest,
  });

test('what is answered first, among the first three, wrongly or not at all, and what is silent, is told apart', () => {
  const figures = judgedFigures([
    judgement({}),
    judgement({ rank: 3, falseAnswer: 'other' }),
    judgement({ rank: 4 }),
    judgement({ rank: null, falseSilence: true }),
    absent(true),
    absent(false),
  ]);
  assert.deepEqual(
    Object.entries(figures).map(([name, { measured, of, holds }]) => [name, measured, of, holds]),
    [
      ['success@1', 0.25, 4, 'NO'],
      ['success@3', 0.5, 4, 'NO'],
      ['false answers', 1, 6, 'NO'],
      ['false silences', 1, 4, 'NO'],
      ['honesty', 0.5, 2, 'NO'],
    ],
  );
});

test('a set without faults holds every bar', () => {
  for (const { holds } of Object.values(judgedFigures([judgement({}), absent(true)]))) assert.equal(holds, 'yes');
});
