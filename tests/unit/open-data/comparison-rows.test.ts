import assert from 'node:assert/strict';
import { test } from 'node:test';
import Papa from 'papaparse';
import { makeRuleBook } from '../../../src/eligibility/rule-book.ts';
import { comparisonCsv, comparisonRecords } from '../../../src/open-data/comparison-columns.ts';
import { comparisonRowSchema } from '../../../src/open-data/comparison-row.ts';
import { comparisonRows } from '../../../src/open-data/comparison-rows.ts';
import type { OpenDataSource } from '../../../src/open-data/source.ts';
import type { Place } from '../../../src/schema/place.ts';
import {
  sampleClause,
  sampleLibrary,
  sampleOpenPoint,
  samplePolicy,
  sampleProvision,
  sampleTopic,
} from '../samples.ts';

const place = (id: string, level: Place['level'] = 'city'): Place => {
  return { id, name: `${id}市`, shortName: id, level, code: null, within: null, aliases: [], notToConfuse: [] };
};
const at = (path: string) => `https://example.org/${path}`;
const topic = sampleTopic('settlement', ['who', 'fee']);
const quantity = (value: number) => ({ kind: 'task', value, unit: '人', bound: 'exact', quote: '7人' }) as const;
const provision = sampleProvision({ quantities: [quantity(7), quantity(8)] });

function source(given: Partial<OpenDataSource['library']>): OpenDataSource {
  const library = sampleLibrary({ places: [place('yunzhou')], topics: [topic], ...given });
  return {
    library,
    rules: makeRuleBook(library, () => '0123456789'),
    today: '2026-11-20',
    cited: '2026-11-20',
    notedOf: () => undefined,
    history: [],
    links: {
      policy: (policy, anchor) => at(`policies/${policy}/#${anchor}`),
      points: (id) => at(`policies/${id}/points/`),
      place: (id) => at(`places/${id}/`),
      comparison: (id) => at(`compare/${id}/`),
      faq: (id) => at(`faq/${id}/`),
      glossaryEntry: (id) => at(`glossary/#${id}`),
      cell: (id, row, of) => at(`compare/${id}/#${row}-${'policy' in of ? of.policy : of.place}`),
      page: at,
      file: at,
    },
    hashOf: () => '',
    keep: (pieces) => pieces,
    verified: { originalOf: () => null, quoteOf: () => ({ sha256: '', verified: '2026-11-20' }) },
    hasFileForEachTable: () => true,
  };
}
const brief = (of: OpenDataSource) =>
  comparisonRows(topic, of).map(({ dimension: row, place: where, answer, item: id }) => [row, where, answer, id]);

test('an item of a cell is a row; a row on which the document is silent says so', () => {
  const policies = [samplePolicy({ silent: { settlement: { fee: '没有写收不收费。' } } })];
  assert.deepEqual(brief(source({ policies })), [
    ['who', 'yunzhou', 'answered', 'grant'],
    ['fee', 'yunzhou', 'silent', null],
  ]);
  assert.equal(comparisonRows(topic, source({ policies }))[1]?.summary, '没有写收不收费。');
});

test('an open point of a clause is silence, never an answer, and has no quote', () => {
  const policies = [samplePolicy({ clauses: [sampleClause({ items: [sampleOpenPoint()] })] })];
  const [row] = comparisonRows(topic, source({ policies }));
  assert.deepEqual([row?.answer, row?.itemKind, row?.quote], ['silent', 'unstated', null]);
});

test('the row on which a short value stands is told from the others of its cell', () => {
  const led = sampleProvision({ id: 'led', short: [{ row: 'who', says: '高级工起' }] });
  const policies = [samplePolicy({ clauses: [sampleClause({ items: [led, sampleOpenPoint({ id: 'open' })] })] })];
  const rows = comparisonRows(topic, source({ policies })).filter(({ dimension }) => dimension === 'who');
  assert.deepEqual(
    rows.map(({ item, short, leads }) => [item, short, leads]),
    [
      ['led', '高级工起', true],
      ['open', '高级工起', false],
    ],
  );
});

test('phrases of other documents come with what these are called, and the clause there', () => {
  const there = samplePolicy({
    id: 'there',
    title: '办法',
    clauses: [sampleClause({ items: [sampleProvision({ id: 'line' })] })],
  });
  const citing = sampleProvision({ elsewhere: [{ policy: 'there', provision: 'line', quote: '达到100分' }] });
  const policies = [samplePolicy({ clauses: [sampleClause({ items: [citing] })] }), there];
  const [row] = comparisonRows(topic, source({ policies }));
  const { clause } = sampleProvision().evidence[0];
  assert.deepEqual(row?.elsewhere, [{ policy: 'there', title: '办法', provision: 'line', clause, quote: '达到100分' }]);
});

test('a topic of which a report says nothing is silence of the report, not of the document that nobody saw', () => {
  const policies = [samplePolicy({ source: 'news-report', notAbout: ['settlement'], clauses: [] })];
  assert.deepEqual(brief(source({ policies })), [
    ['who', 'yunzhou', 'report-silent', null],
    ['fee', 'yunzhou', 'report-silent', null],
  ]);
});

test('a document that is not about the topic, and a place without documents, are told apart', () => {
  const policies = [samplePolicy({ notAbout: ['settlement'], clauses: [] })];
  assert.deepEqual(brief(source({ policies, places: [place('yunzhou'), place('other')] })), [
    ['who', 'yunzhou', 'not-about', null],
    ['who', 'other', 'not-held', null],
    ['fee', 'yunzhou', 'not-about', null],
    ['fee', 'other', 'not-held', null],
  ]);
});

test('two documents of one place stay apart, each with its own dates', () => {
  const policies = [samplePolicy({ id: 'new' }), samplePolicy({ id: 'old' })];
  const rows = comparisonRows(topic, source({ policies })).filter(({ dimension: row }) => row === 'who');
  assert.deepEqual(
    rows.map(({ document }) => document?.id),
    ['new', 'old'],
  );
});

test('a national document is context, and no city’s answer', () => {
  const rows = comparisonRows(topic, source({ policies: [samplePolicy()], places: [place('yunzhou', 'country')] }));
  assert.ok(rows.length > 0 && rows.every(({ contextOnly }) => contextOnly));
});

test('each number of an item has its own line, with its own words, clause and name', () => {
  const said = (value: number, of: string, quote: string) => ({ ...quantity(value), of, quote });
  const two = sampleProvision({
    summary: '全市合计8000',
    evidence: [
      { clause: '一', quote: '合计 8000' },
      { clause: '附件', quote: '城区 2500' },
    ],
    quantities: [said(8000, '全市任务', '合计 8000'), { ...said(2500, '城区任务', '城区 2500'), unitPrinted: false }],
  });
  const policies = [samplePolicy({ clauses: [sampleClause({ items: [two] })] })];
  const rows = comparisonRows(topic, source({ policies })).filter(({ dimension: row }) => row === 'who');
  const { data } = Papa.parse<Record<string, string>>(comparisonCsv(rows), { header: true, skipEmptyLines: true });
  assert.deepEqual(
    data.map((line) => [line['数值'], line['项目'], line['原话'], line['条款'], line['原文印了单位']]),
    [
      ['8000', '全市任务', '合计 8000', '一', 'true'],
      ['2500', '城区任务', '城区 2500', '附件', 'false'],
    ],
  );
});

test('every row is as it is published', () => {
  const policies = [samplePolicy({ clauses: [sampleClause({ items: [provision, sampleOpenPoint()] })] })];
  for (const row of comparisonRows(topic, source({ policies, places: [place('yunzhou'), place('other')] }))) {
    assert.deepEqual(comparisonRowSchema.parse(row), row);
  }
});

test('a row with two numbers takes two lines, each number in a cell of its own', () => {
  const policies = [samplePolicy({ clauses: [sampleClause({ items: [provision] })] })];
  const rows = comparisonRows(topic, source({ policies }));
  assert.deepEqual(
    [...comparisonRecords(rows)].map(({ quantity: one, number }) => [one?.value ?? null, number]),
    [
      [7, 1],
      [8, 2],
      [null, null],
    ],
  );
  const { data } = Papa.parse<Record<string, string>>(comparisonCsv(rows), { header: true, skipEmptyLines: true });
  assert.deepEqual(
    data.map((line) => [line['数值'], line['数值类型'], line['单位']]),
    [
      ['7', '任务', '人'],
      ['8', '任务', '人'],
      ['', '', ''],
    ],
  );
});
