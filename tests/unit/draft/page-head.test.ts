import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf } from '../../../src/draft/draft.ts';
import { writeDraft } from '../../../src/draft/write-draft.ts';
import { WORDING } from './fixture.ts';

const PARTICULARS = [
  'I',
  '索 引 号  \t0115/2016-37 \t信息分类 \t法规公文',
  '发文机关 \t云州市人民政府办公厅',
  '标      题 \t云州市人民政府办公厅关于进一步放宽落户条件的实施意见',
  '发文字号 \t云政办发〔2016〕6号 \t成文日期 \t2016-04-19',
];
const TEXT = [
  '云州市人民政府办公厅',
  '关于进一步放宽',
  '落户条件的实施意见',
  '云政办发〔2016〕6号',
  '各县人民政府：',
  '《云州市人民政府关于推进户籍改革的意见》（云政发〔2015〕4号）下发以来，各地办得不错。',
  '一、在现有政策的基础上，进一步放宽条件',
  '（一）推动办理。',
  '申请人可申请落户云州。',
  '（二）严格要求。',
  '按照市人民政府云政发〔2015〕4号文件办。',
  '2016年4月19日',
];
const write = (lines: readonly string[]) =>
  writeDraft(draftOf(lines, WORDING), { place: 'yunzhou', today: '2026-11-28', heldAs: () => null });

test('particulars that a site prints above a text have a place of their own, and the title is none of them', () => {
  const { identity, clauses } = draftOf([...PARTICULARS, ...TEXT], WORDING);
  assert.deepEqual(
    clauses.map(({ locator }) => locator),
    ['页面信息', '标题', '通知正文', '一（一）', '一（二）', '落款'],
  );
  assert.deepEqual(
    [identity.title, identity.issuer, identity.number].map((stated) => [stated?.locator, stated?.value]),
    [
      ['标题', '关于进一步放宽落户条件的实施意见'],
      ['标题', '云州市人民政府办公厅'],
      ['标题', '云政办发〔2016〕6号'],
    ],
  );
  assert.equal(clauses[0]?.quote, clauses[0]?.opens);
});

test('particulars on lines of their own, the last of them empty, end where the heading begins', () => {
  const fields = ['基本信息', '文 号：', '云政办发〔2016〕6号', '发布机关：', '云州市人民政府办公厅', '文件状态：'];
  const { clauses } = draftOf([...fields, '云州市人民政府办公厅关于放宽落户的意见', ...TEXT.slice(4)], WORDING);
  assert.deepEqual([clauses[0]?.locator, clauses[0]?.lastLine, clauses[1]?.locator], ['页面信息', 6, '标题']);
});

test('a text that names one such field has no particulars', () => {
  assert.equal(draftOf(['发布日期：2016-04-19', ...TEXT], WORDING).clauses[0]?.locator, '标题');
});

test('a heading with a comma is one, and its chapter bears all of it', () => {
  const text = write(TEXT);
  assert.match(text, /^## 一 【待定】在现有政策的基础上，进一步放宽条件$/m);
  assert.doesNotMatch(text, /locator="一"/);
});

test('a draft begins with the sentence, not with the heading above it', () => {
  const { clauses } = draftOf(TEXT, [
    { kind: 'force', note: '约束力。', rows: [{ words: '推动', force: 'direction' }] },
  ]);
  assert.equal(clauses.find(({ locator }) => locator === '一（一）')?.quote, '申请人可申请落户云州');
});

test('a document that is named again by its number alone is cited once', () => {
  assert.deepEqual(write(TEXT).match(/^ {2}- title: .*$/gm), ['  - title: "云州市人民政府关于推进户籍改革的意见"']);
});
