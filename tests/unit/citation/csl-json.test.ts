import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCslItem } from '../../../src/citation/csl-json.ts';
import { sampleDocument, sampleReport } from './sources.ts';

const reading = { url: 'https://example.org/q/#a', accessed: '2026-11-20' };

test('a document is an administrative order; what it does not print is left out', () => {
  assert.deepEqual(toCslItem(sampleDocument(), reading, 'q'), {
    id: 'q',
    type: 'regulation',
    language: 'zh-CN',
    compiler: [{ literal: '有据' }],
    title: '清远市高技能人才入户城镇工作实施方案',
    author: [{ literal: '清远市人民政府办公室' }],
    issued: { 'date-parts': [[2012, 7, 30]] },
    accessed: { 'date-parts': [[2026, 11, 20]] },
    URL: 'https://example.org/q/#a',
  });
});

test('number and clause are given where there are any', () => {
  const item = toCslItem(
    sampleDocument({ number: '清府办〔2012〕1号' }),
    { ...reading, pinpoint: { kind: 'clause', clause: '二（一）' } },
    'q',
  );
  assert.equal(item.number, '清府办〔2012〕1号');
  assert.equal(item.section, '二（一）');
});

test('what was read in a repost says who reposted it', () => {
  const repost = { by: '云州网', day: '2012-08-02', headline: null };
  const item = toCslItem(sampleDocument({ repost }), reading, 'q');
  assert.equal(item['container-title'], '云州网');
  assert.equal(item.note, '云州网2012-08-02转载。');
});

test('a report is a newspaper article by those who signed it', () => {
  const item = toCslItem(sampleReport(), reading, 'q');
  assert.equal(item.type, 'article-newspaper');
  assert.equal(item.title, '云州放开落户');
  assert.equal(item['container-title'], '云州晨报');
  assert.deepEqual(item.author, [{ literal: '甲' }, { literal: '乙' }]);
  assert.equal(
    item.note,
    '日期是转载的日期。云州频道2019-02-22转载，标题是“放开了”。报道的是《云州市技能培训实施意见》，正式文件未见。',
  );
  assert.ok(!('author' in toCslItem(sampleReport({ reporters: [] }), reading, 'q')));
});

test('a day that is not known yet stands where its parts will, to be put in', () => {
  assert.deepEqual(toCslItem(sampleDocument(), { ...reading, accessed: '{today}' }, 'q').accessed, {
    'date-parts': [['{today}']],
  });
});
