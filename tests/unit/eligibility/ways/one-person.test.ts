/** On what the text is silent about one person. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../../../../src/eligibility/answer.ts';
import { judge } from '../../../../src/eligibility/verdict.ts';
import { firstQuestions, oneByOne, silences } from '../../../../src/eligibility/ways/silences.ts';
import type { Condition } from '../../../../src/schema/condition.ts';
import { compiled, leafOf, ruleOf, together } from '../generated-rules.ts';

const judged = (conditions: Condition, answers: Answers) => {
  const rule = ruleOf(conditions);
  return judge(rule, answers, '2024-06-01', compiled(rule));
};

test('what the text leaves open of alternatives is asked only where no answer can still meet another', () => {
  const open: Condition = { kind: 'text-silent', says: '本地人算不算，没有写。', because: 'open-clause' };
  const conditions = together({ kind: 'any', of: [leafOf('home', { is: ['owns'] }), open] });
  const grounds = { 'document#open-clause': { summary: '本地人算不算，没有写', clause: '一', quote: null } };
  const asked = (answers: Answers) => {
    const source = {
      title: '',
      issued: '',
      ringAt: '',
      issuer: '',
      dated: '',
      papers: [],
      open: {},
      explained: {},
      worded: {},
    };
    return silences(judged(conditions, answers), { grounds, sources: { document: source } }).map(({ says }) => says);
  };
  assert.deepEqual(asked({}), []);
  assert.deepEqual(asked({ home: ['rents'] }), ['本地人算不算？']);
  assert.deepEqual(asked({ home: ['owns'] }), []);
});

test('what is written as several questions is asked one after the other, and told by the first', () => {
  const asked = oneByOne({ says: '算不算？从哪天起？', because: 'open', clauses: ['一'] });
  assert.deepEqual(
    asked.map(({ says }) => says),
    ['算不算？', '从哪天起？'],
  );
  assert.deepEqual(firstQuestions(asked), ['算不算？']);
});
