import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readOriginalFile } from '../../../src/commands/read-original/read-original.ts';
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
const TITLE = '云州市人民政府办公厅关于放宽落户的通知';
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

test('a list of fields beneath the menus of a site, and the way from its home page, are above the text, what is beneath the title is not', () => {
  const menu = [
    '信息公开指南',
    '信息公开目录',
    '类别：-全部-标题：索引号：起始日期：',
    '当前位置：首页>政府信息公开>政策文件',
  ];
  const fields = [
    '索 引 号：FZ001',
    '发布机构：云州市人民政府办公厅',
    '标　　题：',
    TITLE,
    '文       号：云政办发〔2016〕6号',
  ];
  const places = (lines: readonly string[]) =>
    draftOf([...lines, ...TEXT.slice(4)], WORDING)
      .clauses.slice(0, 3)
      .map(({ locator, lastLine }) => [locator, lastLine]);
  assert.deepEqual(places([...menu, ...fields, TITLE, '发布日期：2016-04-20']), [
    ['页面信息', 9],
    ['标题', 11],
    ['通知正文', 13],
  ]);
  assert.deepEqual(places([menu[3] ?? '', TITLE]), [
    ['页面信息', 1],
    ['标题', 2],
    ['通知正文', 4],
  ]);
  assert.deepEqual(places([TITLE, ...fields, '来源：市政府办'])[0], ['标题', 7]);
});

test('a list of fields that a page sets as a table is read as one that it sets as lines', async () => {
  const cells = [
    '索 引 号|0115|发文机关|云州市人民政府办公厅',
    `标题|${TITLE}`,
    '发文字号|云政办发〔2016〕6号|成文日期|2016-04-19',
  ];
  const rows = cells.map((row) => `<tr>${row.replace(/[^|]+/g, '<td>$&</td>').replaceAll('|', '')}</tr>`);
  const folder = mkdtempSync(join(tmpdir(), 'page-head-'));
  const path = join(folder, 'a.html');
  writeFileSync(
    path,
    `<table>${rows.join('')}</table>${TEXT.slice(4, -1)
      .map((line) => `<p>${line}</p>`)
      .join('')}`,
  );
  const reading = await readOriginalFile(path);
  rmSync(folder, { recursive: true });
  assert.ok('lines' in reading);
  const { identity, clauses } = draftOf(reading.lines, WORDING, reading);
  assert.equal(clauses[0]?.locator, '页面信息');
  assert.deepEqual(
    [identity.title, identity.issuer, identity.number, identity.issued].map((stated) => stated?.value),
    [TITLE, '云州市人民政府办公厅', '云政办发〔2016〕6号', '2016-04-19'],
  );
});

test('the number is found wherever a heading gives it, and is no document that is cited', () => {
  for (const head of [
    [TITLE, '文       号：云政办发〔2016〕6号'],
    [TITLE, '文号：', '云政办发﹝2016﹞6号'],
    [TITLE, '发布单位：', '云州市人民政府办公厅', '文号：云政办发〔2016〕6号'],
    [TITLE, '来源：市政府办  发文字号：云政办发〔2016〕6号  字体：大 中 小'],
    [`${TITLE} 云政办发〔2016〕6号`],
    [`${TITLE}（云政办发〔2016〕6号）`],
    [`${TITLE}云政办发〔２０１６〕６号`],
  ]) {
    const { identity, clauses } = draftOf([...head, ...TEXT.slice(4)], WORDING);
    assert.equal(identity.number?.value, '云政办发〔2016〕6号', head.join());
    assert.equal(identity.title?.value, TITLE);
    assert.deepEqual(
      clauses.slice(0, 2).flatMap(({ citations }) => citations.map(({ number }) => number)),
      ['云政发〔2015〕4号'],
    );
  }
});

test('the number of what a title names is not the document’s, and the title is not that of what it names', () => {
  const title = '云州市人民政府办公厅关于贯彻《云岭省落户办法》（云岭府〔2015〕3号）的通知';
  for (const head of [title, '转发《云岭省落户办法》（云岭府〔2015〕3号）'])
    assert.equal(draftOf([head, ...TEXT.slice(4)], WORDING).identity.number, undefined);
  const plain = title.replace('（云岭府〔2015〕3号）', '');
  assert.equal(draftOf([plain, ...TEXT.slice(4)], WORDING).identity.title?.value, plain);
});

test('a title is of lines that follow one another, without what stands around it', () => {
  const guide = '云州市技工落户申办指南';
  for (const head of [
    [guide, '发布时间：2016-04-29', '目录'],
    ['您的当前位置： 首页>政府服务>信息公开>通知公告', guide, '来源： 市来穗局 发布时间： 2015-07-27', '大 中 小'],
    ['二○一六年二月十二日', guide],
    [`${guide}_公开信息_云州市`, '返回主站', guide],
    ['云州市技工', '落户申办指南', '[此处有表格]', '[此处有表格]'],
    ['云州市人民政府令第12号', guide, '（2016年4月1日市政府常务会议通过）'],
  ]) {
    const { title } = draftOf([...head, ...TEXT.slice(6)], WORDING).identity;
    assert.equal(title?.value, guide, head.join());
    assert.equal(title?.quote, guide);
  }
});

test('a title that does not stand in the text word for word is not proposed', () => {
  const { identity } = draftOf(['云州市技工', '[打印]', '落户申办指南', ...TEXT.slice(6)], WORDING);
  assert.equal(identity.title, undefined);
});

test('a day with a nought of any form is read, also in the field for it', () => {
  for (const day of ['二○一六年四月十九日', '二〇一六年四月十九日', '二0一六年四月十九日'])
    for (const head of [[], ['成文日期：']]) {
      const lines = [TITLE, ...head, day, ...TEXT.slice(6, -1)];
      const { issued } = draftOf(lines, WORDING).identity;
      assert.deepEqual([issued?.value, issued?.quote], ['2016-04-19', day]);
    }
});

test('who issues is not who is named in a sentence; two with room between them are two', () => {
  const issuer = (lines: readonly string[]) => draftOf([...lines, ...TEXT.slice(6)], WORDING).identity.issuer;
  assert.equal(
    issuer(['关于放宽落户的意见', '各县人民政府：', '为贯彻《中共云岭省委 云岭省人民政府关于就业的决定》，办好落户。']),
    undefined,
  );
  assert.equal(issuer(['财政部 人力资源社会保障部关于就业的通知'])?.value, '财政部、人力资源社会保障部');
  assert.equal(issuer(['云州市人民政府 办公厅关于就业的通知'])?.value, '云州市人民政府办公厅');
  const signed = draftOf([...TEXT.slice(0, -1), '国 务 院', '2016年4月19日'], WORDING).identity.issuer;
  assert.deepEqual([signed?.value, signed?.locator], ['国务院', '落款']);
  assert.equal(issuer(['就业通知', '发 文 机 关：云州市人民政府'])?.value, '云州市人民政府');
});

test('what holds for so many years is the document, not a certificate', () => {
  const validity = (words: string) => draftOf([...TEXT.slice(0, -1), words], WORDING).identity.validity;
  assert.equal(validity('本市签发的入户卡有效期为1年。'), undefined);
  assert.equal(validity('本意见自印发之日起施行，有效期为5年。')?.quote, '本意见自印发之日起施行，有效期为5年');
});

test('an end that a line break parts from its words is the document’s, and no day beneath a signature', () => {
  const line = '各县人民政府要组织有关部门做好落户工作并及时将办理的情况向社会公';
  const body = Array.from({ length: 8 }, (_, at) => [
    `第${'一二三四五六七八'[at]}条  ${line.slice(4)}`,
    `${line}`,
    '布。',
  ]).flat();
  const last = ['第九条  本办法自 2016 年 1 月 1 日起实施，有效期至', '2020 年 12 月 31 日。', '公开方式：主动公开'];
  const { identity } = draftOf(['云州市落户办法', ...body, ...last], WORDING);
  assert.deepEqual([identity.validity?.value.until, identity.issued], ['2020-12-31', undefined]);
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
