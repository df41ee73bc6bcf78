import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardsOf } from '../../src/search/cards.ts';
import type { Find, Findings } from '../../src/search/find.ts';
import { type Hit, policyOfHit } from '../../src/search/hit.ts';
import { isCountry } from '../../src/search/scope.ts';
import { isSilent } from '../../src/search/similar-faqs.ts';
import { type LabelledQuery, readLabelledQueries } from '../bench/search/labelled-query.ts';
import { type FoundResult, judgeAnswer } from '../bench/search/metrics.ts';
import { some } from '../depth.ts';
import { library } from '../held-content.ts';
import { search } from './held-search.ts';
import { searchInMemory } from './index-in-memory.ts';

const { find, prepared, sections } = search;

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
const judged = (find: Find) => Promise.all(queries.map(async (query) => judge(query, await find(query.query))));
const judge = (query: LabelledQuery, findings: Findings) => {
  const cards = cardsOf(findings, prepared).map((card) =>
    card.kind === 'faq' && isSilent(card) ? 'silence' : card.kind,
  );
  return judgeAnswer(query, { results: findings.hits.map(foundResult), cards });
};
const verdicts = await judged(find);
const answerable = verdicts.filter(({ silence }) => silence === null);
const shareOf = (best: number, of = answerable) =>
  of.filter(({ rank }) => rank !== null && rank <= best).length / of.length;

test('what people ask is answered by the first result, or by one of the first three', (context) => {
  const missed = answerable.filter(({ rank }) => rank === null || rank > 3).map(({ query }) => query.query);
  context.diagnostic(
    `first ${shareOf(1).toFixed(3)}, first three ${shareOf(3).toFixed(3)}; missed: ${missed.join('、')}`,
  );
  assert.ok(shareOf(1) >= 0.85, `${shareOf(1)} of the queries are answered first`);
  assert.ok(shareOf(3) >= 0.97, `${shareOf(3)} of the queries are answered among the first three`);
});

test('where there is no honest answer, nothing is listed as if it were one', () => {
  const wrong = verdicts.filter(({ silence }) => silence === 'false-answer' || silence === 'nothing-said');
  assert.deepEqual(
    wrong.map(({ query }) => query.query),
    [],
  );
});

test('where the summary of the country leaves most sections out, as with many documents, as many are answered', async () => {
  // So few that the commonest words lose more than half of their sections, however many are held.
  const cut = await judged(searchInMemory(library, Math.round(sections.length * 0.4)).find);
  const answered = cut.filter(({ silence }) => silence === null);
  // As many, but for one in a hundred.
  for (const best of [1, 3]) {
    const share = shareOf(best, answered);
    assert.ok(share >= shareOf(best) - 0.01, `${share} of the queries are answered among the first ${best}`);
  }
  assert.deepEqual(
    cut
      .filter(({ silence }) => silence === 'false-answer' || silence === 'nothing-said')
      .map(({ query }) => query.query),
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

test('of a place of which nothing is held, what is listed is the country’s, in no box, and never without that being said', async () => {
  const names = some(
    prepared.lexicon.elsewhere.filter((name) => name.length > 1),
    8,
  );
  const asked = prepared.lexicon.topics.map(({ name }) => name);
  const country = new Set(prepared.lexicon.places.filter(isCountry).map(({ id }) => id));
  const ofCountry = new Set(library.policies.filter(({ place }) => country.has(place)).map(({ id }) => id));
  // As the country's own answers are asked for, word for word: even these stand in no box.
  const ownQuestions = library.faqs
    .filter(({ restsOn }) => restsOn.every(({ policy }) => ofCountry.has(policy)))
    .map(({ question }) => question);
  let listed = 0;
  for (const name of names) {
    for (const subject of [
      ...asked,
      ...ownQuestions,
      '高级工可以落户吗',
      '技能补贴多少钱',
      '积分落户要多少分',
      '学徒工资',
    ]) {
      const query = `${name}${subject}`;
      const { hits, faqs, choices, silence, understood } = await find(query);
      if (understood.places.length > 0 || !understood.elsewhere.includes(name)) continue;
      assert.equal(silence?.silence.kind, 'not-held', query);
      assert.deepEqual([...faqs, ...choices], [], query);
      for (const hit of hits) {
        const isTyped = hit.kind === 'item' && hit.asTyped;
        if (!isTyped) assert.ok(country.has(policyOfHit(hit).place), `${query}: ${policyOfHit(hit).id}`);
        // Nor does an answer rest on what others rule besides.
        const { restsOn = [] } = (hit.kind === 'faq' && library.faqs.find(({ id }) => id === hit.faq.faq.id)) || {};
        for (const { policy } of restsOn) assert.ok(ofCountry.has(policy), `${query}: ${policy}`);
      }
      listed += hits.length;
    }
  }
  assert.ok(listed > 0);
});
