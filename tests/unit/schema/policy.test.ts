import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyFrontMatterSchema } from '../../../src/schema/policy.ts';
import { samplePolicy } from '../samples.ts';

const schema = policyFrontMatterSchema;
const { id: _id, path: _path, clauses: _clauses, ...frontMatter } = samplePolicy();
const pathsOf = (given: object) =>
  schema.safeParse({ ...frontMatter, ...given }).error?.issues.map(({ path }) => path.join('.')) ?? [];
const report = {
  headline: { text: '某市放开落户', clause: '标题', quote: '某市放开落户' },
  byline: { carrier: '某报', reporters: ['张三'], clause: '第1段', quote: '某报记者 张三' },
  published: { day: '2020-05-07', clause: '标题', quote: '2020-05-07' },
};
const copy = { whose: '某资料库', of: '某市网站的页面', readOn: '2026-11-20' };
const notSeen = { kind: 'text-not-seen', reason: '只见报道。' };

test('a document with all that is required is accepted', () => {
  assert.deepEqual(pathsOf({}), []);
});

test('a text that is not official says what it is', () => {
  assert.deepEqual(pathsOf({ source: 'third-party-copy', copy }), ['source']);
  assert.deepEqual(pathsOf({ source: 'third-party-copy', copy, sourceNote: '某网站抄存。' }), []);
});

test('a copy says whose it is, of what, and when it was read, and stands only where a copy was read', () => {
  assert.deepEqual(pathsOf({ source: 'third-party-copy', sourceNote: '某网站抄存。' }), ['source']);
  assert.deepEqual(pathsOf({ copy }), ['source']);
});

const repost = {
  by: { name: '某网', clause: '标题', quote: '某网' },
  on: { day: '2020-05-08', clause: '标题', quote: '2020-05-08' },
};

test('a repost says who reposted it and when, and stands only where something was reposted', () => {
  const reposted = { source: 'official-in-repost', sourceNote: '某网站转载。' };
  assert.deepEqual(pathsOf(reposted), ['source']);
  assert.deepEqual(pathsOf({ ...reposted, repost }), []);
  assert.deepEqual(pathsOf({ repost }), ['repost']);
  assert.deepEqual(pathsOf({ ...reposted, repost: { ...repost, by: { ...repost.by, name: '别网' } } }), [
    'repost.by.quote',
  ]);
});

test('a report has a day: its own, or that of its repost', () => {
  const seen = { source: 'news-report', sourceNote: '某报的报道。', validity: notSeen };
  const undated = { ...report, published: null };
  assert.deepEqual(pathsOf({ ...seen, report: undated }), ['report.published']);
  assert.deepEqual(pathsOf({ ...seen, report: undated, repost }), []);
});

test('a document that was read has an issuer; a report may pass over it, in its own words', () => {
  const unnamed = { name: null, said: '经市政府同意', clause: '一', quote: '已经市政府同意并印发' };
  const seen = { source: 'news-report', sourceNote: '某报的报道。', validity: notSeen, report };
  assert.deepEqual(pathsOf({ ...seen, issuer: unnamed }), []);
  assert.deepEqual(pathsOf({ issuer: unnamed }), ['issuer.name']);
  assert.deepEqual(pathsOf({ ...seen, issuer: { ...unnamed, said: '由市政府发布' } }), ['issuer.said']);
});

test('of a text that only a report was seen of, no term is claimed', () => {
  const seen = { source: 'news-report', sourceNote: '某报的报道。', report };
  assert.deepEqual(pathsOf(seen), ['validity.kind']);
  assert.deepEqual(pathsOf({ ...seen, validity: notSeen }), []);
});

test('a report is described where it is all that was seen, and nowhere else', () => {
  const seen = { source: 'news-report', sourceNote: '某报的报道。', validity: notSeen };
  assert.deepEqual(pathsOf(seen), ['source']);
  assert.deepEqual(pathsOf({ report }), ['source']);
});

test('a byline is quoted with the names that it is cited with', () => {
  const byline = { ...report.byline, reporters: ['李四'] };
  const seen = { source: 'news-report', sourceNote: '某报的报道。', validity: notSeen, report: { ...report, byline } };
  assert.deepEqual(pathsOf(seen), ['report.byline.quote']);
});

test('a document number is given with its words, or null; it is never left out', () => {
  assert.deepEqual(pathsOf({ number: undefined }), ['number']);
  assert.deepEqual(pathsOf({ number: { text: '云政发〔2020〕7号', clause: '一' } }), ['number.quote']);
  assert.deepEqual(pathsOf({ number: { text: '云政发〔2020〕7号', clause: '一', quote: '云政发〔2020〕7号' } }), []);
});

test('two to seven key points', () => {
  assert.deepEqual(pathsOf({ keyPoints: ['a'] }), ['keyPoints']);
  assert.deepEqual(pathsOf({ keyPoints: 'abcdefg'.split('') }), []);
  assert.deepEqual(pathsOf({ keyPoints: 'abcdefgh'.split('') }), ['keyPoints']);
});

test('a contradiction has two sides', () => {
  const contradiction = { id: 'c', title: '两处不同', explanation: '两处写法不同。' };
  const side = { clause: '一', quote: '引文' };
  assert.deepEqual(pathsOf({ contradictions: [{ ...contradiction, evidence: [side] }] }), [
    'contradictions.0.evidence',
  ]);
  assert.deepEqual(pathsOf({ contradictions: [{ ...contradiction, evidence: [side, side] }] }), []);
});

test('a row of silence is a sentence or null, nothing else', () => {
  assert.deepEqual(pathsOf({ silent: { settlement: { fee: null, age: '没有写。' } } }), []);
  assert.deepEqual(pathsOf({ silent: { settlement: { fee: false } } }), ['silent.settlement.fee']);
});

test('official text is marked in documents only: neither in a report nor in what explains another document', () => {
  const evidence = { clause: '一', quote: '可以申请' };
  const officialText = [{ from: evidence, through: evidence }];
  const seen = { source: 'news-report', sourceNote: '某报的报道。', validity: notSeen, report };
  const explained = { title: '落户办法', number: null, relation: 'explains', held: null, ...evidence };
  assert.deepEqual(pathsOf({ officialText }), []);
  assert.deepEqual(pathsOf({ ...seen, officialText }), ['officialText']);
  assert.deepEqual(pathsOf({ cites: [explained], officialText }), ['officialText']);
  assert.deepEqual(pathsOf({ cites: [{ ...explained, relation: 'based-on' }], officialText }), []);
});
