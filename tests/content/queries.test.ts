/** The labelled queries that search is measured on: whatever a label points at exists, and every silence is one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clauseOf, itemsOf, type Policy } from '../../src/schema/policy-body.ts';
import { QUERY_KINDS, readLabelledQueries, WHOLE_DOCUMENT } from '../bench/search/labelled-query.ts';
import { library } from '../held-content.ts';

const root = `${import.meta.dirname}/../..`;
const queries = readLabelledQueries(`${root}/tests/search/queries.yaml`);
const unanswered = queries.filter(({ expect }) => expect.length === 0);

/** The documents of a place, by the name that a label gives it; all documents where it gives none. */
function documentsOf(name: string | undefined) {
  const place = library.places.find(({ shortName }) => shortName === name);
  return library.policies.filter((policy) => name === undefined || policy.place === place?.id);
}

test('there are at least 120 queries, 20 of them without an honest answer, and 5 of each kind', () => {
  assert.ok(queries.length >= 120);
  assert.ok(unanswered.length >= 20);
  for (const kind of QUERY_KINDS) assert.ok(queries.filter((query) => query.kind === kind).length >= 5, kind);
});

test('no query stands there twice', () => {
  const typed = queries.map(({ query }) => query.trim());
  assert.deepEqual(
    typed.filter((query, index) => typed.indexOf(query) !== index),
    [],
  );
});

test('all queries of the sample are among them', () => {
  const numbers = [
    '01',
    '03',
    '06',
    '10',
    '15',
    '18',
    '24',
    '28',
    '38',
    '40',
    '42',
    '46',
    '49',
    '53',
    '54',
    '57',
    '59',
    '60',
  ];
  for (const number of numbers)
    assert.ok(
      queries.some(({ why }) => why?.includes(`样例 Q${number}`)),
      number,
    );
});

test('every accepted answer points at a document, a clause and a provision that are there', () => {
  for (const { query, expect } of queries) {
    for (const { document, clause, provision } of expect) {
      const policy = library.policies.find(({ id }) => id === document);
      assert.ok(policy, `${query}: ${document}`);
      if (clause === WHOLE_DOCUMENT) continue;
      assert.ok(
        policy.clauses.some(({ locator }) => locator === clause),
        `${query}: ${document} ${clause}`,
      );
      if (provision === undefined) continue;
      const item = itemsOf(policy).find(({ id }) => id === provision);
      assert.ok(item && clauseOf(item) === clause, `${query}: ${provision} in ${clause}`);
    }
  }
});

/** Whether a document says nothing in a row: it was read and is silent, or says of it only that it leaves something open. */
function saysNothing(policy: Policy, topic: string, row: string): boolean {
  const inRow = itemsOf(policy).filter((item) => item.topic === topic && item.rowIds.includes(row));
  return inRow.length === 0
    ? Object.hasOwn(policy.silent[topic] ?? {}, row)
    : inRow.every(({ kind }) => kind === 'open-point');
}

test('every silence that names a topic is one: no document of the place answers', () => {
  for (const { query, silence, place, topic, row } of unanswered) {
    if (topic === undefined) continue;
    const policies = documentsOf(place);
    assert.ok(policies.length > 0, `${query}: no document of ${place}`);
    for (const policy of policies) {
      const isNotAbout = policy.notAbout.includes(topic);
      if (silence === 'not-about') assert.ok(isNotAbout, `${query}: ${policy.id} is about ${topic}`);
      else
        assert.ok(
          isNotAbout || (row !== undefined && saysNothing(policy, topic, row)),
          `${query}: ${policy.id} says something`,
        );
    }
  }
});

test('a place said not to be held has no document', () => {
  for (const { query, silence, place } of unanswered) {
    if (silence === 'not-about') assert.ok(place, `${query}: a document that is not about something has a place`);
    if (silence === 'not-held' && place) assert.deepEqual(documentsOf(place), [], query);
  }
});
