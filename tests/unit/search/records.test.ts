import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Library } from '../../../src/library/library.ts';
import { searchRecords } from '../../../src/search/records.ts';
import { sampleClause, samplePolicy, sampleProvision, sampleTable, sampleTopic, sampleUnstated } from '../samples.ts';

const policy = samplePolicy({
  clauses: [sampleClause({ items: [sampleProvision(), sampleUnstated(), sampleTable()] })],
  benefits: [
    {
      id: 'b',
      title: '可以落户',
      topic: 'settlement',
      for: 'applicant',
      force: 'direction',
      grants: 'grant',
      conditions: { kind: 'self-check', says: '自己看。', id: 'grant', because: 'grant' },
      bars: [],
      bring: [],
      applyAt: [],
    },
  ],
});
const library: Library = {
  places: [
    {
      id: 'yunzhou',
      name: '云州市',
      shortName: '云州',
      level: 'city',
      code: null,
      within: null,
      aliases: [],
      notToConfuse: [],
    },
  ],
  topics: [{ ...sampleTopic('settlement', ['who', 'quota']), name: '落户' }],
  glossary: [],
  faqs: [],
  questions: [],
  policies: [policy],
};
const records = searchRecords(library, '2026-11-20');

test('every provision, open point and table is one record at its own address, in reading order', () => {
  assert.deepEqual(
    records.map(({ path }) => path),
    ['grant', 'open', 'table'].map((id) => `policies/yunzhou-2020/#${id}`),
  );
});

test('a record says of which document, clause, place, topic and year it is', () => {
  const [{ title, clause, policyTitle, place, topic, year, term } = assert.fail()] = records;
  assert.deepEqual(
    { title, clause, policyTitle, place, topic, year, term },
    {
      title: '可以申请',
      clause: '一',
      policyTitle: '云州市落户办法',
      place: '云州',
      topic: '落户',
      year: '2020',
      term: 'none-printed',
    },
  );
});

test('a provision is found by its own words, its quotes, its clause, its document and its place', () => {
  for (const words of ['符合条件的人', '可以申请落户', '谁可以', '云州市落户办法', '云州市']) {
    assert.ok(records[0]?.content.includes(words), words);
  }
});

test('an open point says that the original is silent; a table is found by its cells', () => {
  assert.match(records[1]?.content ?? '', /原文未载/);
  assert.match(records[2]?.content ?? '', /地区 人数.*东区 7/);
});

test('only what a benefit grants has a force, and it is the benefit’s', () => {
  assert.deepEqual(
    records.map(({ force }) => force),
    ['direction', null, null],
  );
});

test('the term is that of the day: a plan that ends today is in term, tomorrow it has ended', () => {
  const printed = samplePolicy({
    term: {
      kind: 'printed',
      of: 'plan',
      from: '2020-01-01',
      until: '2026-11-20',
      clause: '一',
      quote: '至',
      reason: '照写。',
    },
  });
  const termOn = (day: string) => searchRecords({ ...library, policies: [printed] }, day)[0]?.term;
  assert.equal(termOn('2026-11-20'), 'in-term');
  assert.equal(termOn('2026-11-21'), 'ended');
});
