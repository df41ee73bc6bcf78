import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  amountWordOf,
  documentWordOf,
  groupWordOf,
  keyWordOf,
  numberWordOf,
  rowWordOf,
  topicWordOf,
} from '../../../src/search/index-words.ts';
import { makeSections, partIntoSections } from '../../../src/search/make-sections.ts';
import {
  sampleBenefit,
  sampleClause,
  sampleLibrary,
  sampleOpenPoint,
  samplePolicy,
  sampleProvision,
} from '../samples.ts';
import { prepared } from './sample-lexicon.ts';

const provisions = ['grant', 'a', 'b', 'c', 'd'].map((id) => sampleProvision({ id, summary: '高级工以上可申请' }));
const policy = samplePolicy({
  number: { text: '云政办〔2020〕7号', clause: '一', quote: '7号' },
  benefits: [sampleBenefit()],
  clauses: [
    sampleClause({
      items: [
        ...provisions,
        sampleOpenPoint({ id: 'open', rowIds: ['fee'] }),
        sampleProvision({ id: 'award', topic: 'awards', rowIds: ['amount'], summary: '补贴3000元' }),
      ],
    }),
  ],
});
const [document, settlement, ...others] = makeSections(sampleLibrary({ policies: [policy] }), prepared, '2026-11-21');

test('a topic of several lines is a section; one of few lines stays with the document', () => {
  assert.deepEqual([document?.topic, settlement?.topic, others.length], [null, 'settlement', 0]);
  assert.deepEqual(
    settlement?.entry.items.map(({ id }) => id),
    ['grant', 'a', 'b', 'c', 'd', 'open'],
  );
  assert.deepEqual(
    document?.entry.items.map(({ id }) => id),
    ['award'],
  );
});

test('of a topic on which a document says much, neighbouring lines share a section, and each line stands in one', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ topic: 'settlement', id: at }));
  const few = { topic: 'awards', id: 60 };
  const [asSuch, ...parts] = partIntoSections([...many.slice(0, 30), few, ...many.slice(30)]);
  assert.deepEqual(asSuch, { topic: null, part: 0, items: [few] });
  assert.deepEqual(
    parts.map(({ part }) => part),
    [0, 1, 2],
  );
  assert.deepEqual(
    parts.flatMap(({ items }) => items),
    many,
  );
  const sizes = parts.map(({ items }) => items.length);
  assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1 && Math.max(...sizes) <= 24, sizes.join());
});

test('a section is indexed under what its own lines have, and no other’s', () => {
  const has = (section: typeof document, word: string) => section?.words.includes(word);
  for (const word of [
    groupWordOf(0),
    topicWordOf('settlement', 'grants'),
    rowWordOf('who', 'said'),
    rowWordOf('fee', 'open'),
    keyWordOf('yunzhou'),
  ]) {
    assert.ok(has(settlement, word), word);
    assert.ok(!has(document, word), word);
  }
  for (const word of [
    amountWordOf(3000),
    topicWordOf('awards', 'tells'),
    documentWordOf('yunzhou'),
    numberWordOf({ year: 2020, serial: 7 }),
    numberWordOf({ year: null, serial: 7 }),
  ]) {
    assert.ok(has(document, word), word);
    assert.ok(!has(settlement, word), word);
  }
});
