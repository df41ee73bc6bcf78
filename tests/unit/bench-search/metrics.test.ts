import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LabelledQuery } from '../../bench/search/labelled-query.ts';
import {
  isRight,
  judgeAnswer,
  type SearchAnswer,
  summariseByKind,
  summarizeJudgements,
} from '../../bench/search/metrics.ts';

const asked = (expect: LabelledQuery['expect'], kind: LabelledQuery['kind'] = 'colloquial'): LabelledQuery => ({
  query: '高级工能不能落户',
  kind,
  expect,
  ...(expect.length === 0 ? { silence: 'silent' as const } : {}),
});
const answer = (results: string[], ...cards: string[]): SearchAnswer => ({
  results: results.map((text) => {
    const [document = null, clause = null, provision = null] = text.split(' ');
    return { document, clause, provision };
  }),
  cards,
});

const oneClause = asked([{ document: 'a', clause: '一', provision: 'who' }]);

test('a result counts where document and clause are both accepted', () => {
  const verdict = judgeAnswer(oneClause, answer(['b 一 who', 'a 二 other', 'a 一 open', 'a 一 who']));
  assert.deepEqual(
    { ranks: [verdict.rank, verdict.documentRank, verdict.provisionRank], silence: verdict.silence },
    { ranks: [3, 2, 4], silence: null },
  );
});

test('any of several accepted answers counts', () => {
  const query = asked([
    { document: 'a', clause: '一' },
    { document: 'b', clause: '二' },
  ]);
  assert.equal(judgeAnswer(query, answer(['b 二 x', 'a 一 y'])).rank, 1);
  assert.equal(judgeAnswer(query, answer(['a 二 x', 'b 一 y'])).rank, null);
});

test('where the whole document is meant, any clause of it counts, and no provision is asked for', () => {
  const verdict = judgeAnswer(asked([{ document: 'a', clause: '*' }]), answer(['b 一 who', 'a 九 any']));
  assert.deepEqual([verdict.rank, verdict.provisionRank], [2, null]);
});

test('a result that does not say where it stands takes up a place', () => {
  assert.equal(judgeAnswer(oneClause, answer(['', 'a 一 who'])).rank, 2);
});

test('without an honest answer, only a page that says so and shows nothing is right', () => {
  const none = asked([]);
  const outcomes = [
    answer([], 'silence'),
    answer(['a 一 who'], 'place', 'silence'),
    answer(['a 一 who'], 'place'),
    answer([], 'place'),
  ].map((shown) => judgeAnswer(none, shown));
  assert.deepEqual(
    outcomes.map(({ silence }) => silence),
    ['honest', 'said-with-results', 'false-answer', 'nothing-said'],
  );
  assert.deepEqual(outcomes.map(isRight), [true, false, false, false]);
});

test('the figures count queries with an answer apart from those without', () => {
  const second = answer(['a 二 x', 'a 一 who']);
  const fourth = answer(['b 一 x', 'b 一 x', 'b 一 x', 'a 一 who']);
  const summary = summarizeJudgements([
    judgeAnswer(oneClause, answer(['a 一 who'])),
    judgeAnswer(oneClause, second),
    judgeAnswer(oneClause, fourth),
    judgeAnswer(oneClause, answer([], 'silence')),
    judgeAnswer(asked([]), answer(['a 一 who'])),
    judgeAnswer(asked([]), answer([], 'silence')),
  ]);
  assert.deepEqual(
    {
      success: [summary.success1.count, summary.success3.count, summary.success1.of],
      document: [summary.document1.count, summary.document3.count],
      provision: [summary.provision1.count, summary.provision3.count],
      denied: summary.denied,
      silence: summary.silence,
      withoutAnswer: summary.withoutAnswer,
    },
    {
      success: [1, 2, 4],
      document: [2, 2],
      provision: [1, 2],
      denied: { count: 1, of: 4, share: 0.25 },
      silence: { honest: 1, 'said-with-results': 0, 'false-answer': 1, 'nothing-said': 0 },
      withoutAnswer: 2,
    },
  );
});

test('a share of nothing is whole, so that a kind without answers fails no bar', () => {
  assert.equal(summarizeJudgements([judgeAnswer(asked([]), answer([], 'silence'))]).success1.share, 1);
});

test('a card that a label wants is counted where it stands', () => {
  const wanted: LabelledQuery = { ...oneClause, card: 'term' };
  const { cards } = summarizeJudgements([
    judgeAnswer(wanted, answer([], 'term', 'place')),
    judgeAnswer(wanted, answer([], 'place')),
  ]);
  assert.deepEqual(cards, { count: 1, of: 2, share: 0.5 });
});

test('kinds are summed apart', () => {
  const kinds = summariseByKind([
    judgeAnswer(asked([{ document: 'a', clause: '一' }], 'typo'), answer(['a 一 x'])),
    judgeAnswer(oneClause, answer([])),
    judgeAnswer(asked([{ document: 'a', clause: '一' }], 'typo'), answer([])),
  ]);
  assert.deepEqual([...kinds.keys()], ['typo', 'colloquial']);
  assert.equal(kinds.get('typo')?.success1.share, 0.5);
  assert.equal(kinds.get('colloquial')?.success3.count, 0);
});

test('a question answered on a card is counted beside the results, never among them', () => {
  const onCard = judgeAnswer(oneClause, {
    ...answer(['b 一 x', 'b 一 x', 'b 一 x'], 'faq'),
    faqs: [{ document: 'a', clause: '一', provision: 'who' }],
  });
  const elsewhere = judgeAnswer(oneClause, { ...answer([]), faqs: [{ document: 'a', clause: '二', provision: 'x' }] });
  const summary = summarizeJudgements([onCard, elsewhere]);
  assert.deepEqual([onCard.rank, onCard.isAnsweredOnCard, elsewhere.isAnsweredOnCard], [null, true, false]);
  assert.deepEqual([summary.success3.count, summary.withCards1.count, summary.withCards3.count], [0, 1, 1]);
});
