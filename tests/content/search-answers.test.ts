import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../src/commands/content-files.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { cardsOf } from '../../src/search/cards.ts';
import { type Hit, policyOfHit } from '../../src/search/hit.ts';
import { readLabelledQueries } from '../bench/search/labelled-query.ts';
import { type FoundResult, judgeAnswer } from '../bench/search/metrics.ts';
import { searchInMemory } from './index-in-memory.ts';

const { find, prepared } = searchInMemory(readLibrary(contentFiles()).library);

function foundResult(hit: Hit): FoundResult {
  const { id } = policyOfHit(hit);
  switch (hit.kind) {
    case 'item':
      return { document: id, clause: hit.prepared.item.clause, provision: hit.prepared.item.id };
    case 'document':
      return { document: id, clause: hit.clause, provision: null };
    case 'citation':
      return { document: id, clause: hit.cited.clause, provision: null };
    case 'faq':
      return { document: id, clause: hit.faq.faq.rests[0]?.[1] ?? null, provision: null };
  }
}

const queries = readLabelledQueries('tests/search/queries.yaml');
const verdicts = await Promise.all(
  queries.map(async (query) => {
    const findings = await find(query.query);
    const cards = cardsOf(findings, prepared).map((card) =>
      card.kind === 'faq' && card.grounds[0].faq.silent ? 'absence' : card.kind,
    );
    return judgeAnswer(query, { results: findings.hits.map(foundResult), cards });
  }),
);
const answerable = verdicts.filter(({ absence }) => absence === null);
const shareOf = (best: number) =>
  answerable.filter(({ rank }) => rank !== null && rank <= best).length / answerable.length;

test('what people ask is answered by the first result, or by one of the first three', (context) => {
  const missed = answerable.filter(({ rank }) => rank === null || rank > 3).map(({ query }) => query.query);
  context.diagnostic(
    `first ${shareOf(1).toFixed(3)}, first three ${shareOf(3).toFixed(3)}; missed: ${missed.join('、')}`,
  );
  assert.ok(shareOf(1) >= 0.85, `${shareOf(1)} of the queries are answered first`);
  assert.ok(shareOf(3) >= 0.97, `${shareOf(3)} of the queries are answered among the first three`);
});

test('where there is no honest answer, nothing is listed as if it were one', () => {
  const wrong = verdicts.filter(({ absence }) => absence === 'false-answer' || absence === 'nothing-said');
  assert.deepEqual(
    wrong.map(({ query }) => query.query),
    [],
  );
});

test('no box answers another question than the one asked', async () => {
  const boxes = queries.flatMap(({ query, box }) => (box ? [{ query, box }] : []));
  assert.ok(boxes.length > 10);
  const wrong = await Promise.all(
    boxes.map(async ({ query, box }) => {
      const shown = (await find(query)).faqs[0]?.grounds[0].faq.id;
      return shown === undefined || box.includes(shown) ? [] : [`${query}: ${shown}`];
    }),
  );
  assert.deepEqual(wrong.flat(), []);
});
