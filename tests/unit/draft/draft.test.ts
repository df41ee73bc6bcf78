import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { draftOf } from '../../../src/draft/draft.ts';
import { writeDraft } from '../../../src/draft/write-draft.ts';
import { normalise } from '../../../src/evidence/normalise.ts';
import { verifyPolicy } from '../../../src/evidence/verify.ts';
import { checkUndecided } from '../../../src/library/check-undecided.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { readPolicy } from '../../../src/library/read-policy.ts';
import { FIXTURE, WORDING } from './fixture.ts';

const original = readFileSync(FIXTURE, 'utf8');
const draft = draftOf(original.split('\n'), WORDING);
const written = writeDraft(draft, { place: 'yunzhou', today: '2026-11-28', heldAs: () => null });
const PATH = 'content/policies/yunzhou/yunzhou-2021-points.mdx';

test('every place of a text is found, and what is ours says so', () => {
  assert.deepEqual(
    draft.places.map(({ locator, ours }) => (ours === null ? locator : `${locator}*`)),
    [
      '标题*',
      '通知正文*',
      '落款*',
      '正文标题*',
      '第一章',
      '第一条',
      '第二条',
      '第二条第二款*',
      '第二章',
      '第三条',
      '第三条第（一）项',
      '第三条第（二）项',
      '第三条第（三）项',
      '第三条第（三）项1',
      '第三条第（三）项2',
      '第三条第（三）项2（1）',
      '第三条第（三）项2（2）',
      '第三条第二款*',
      '第四条',
      '第三章',
      '第五条',
      '附件清单*',
      '附件1',
      '附件1 基础分1',
      '附件1 基础分2',
      '附件1 加分1',
      '备注',
      '备注①',
      '备注②',
      '附件2',
      '附件2 第1行*',
      '附件2 第2行*',
      '附件2 第3行*',
      '文末*',
    ],
  );
});

test('a document says of itself who, what, when and until when, each with its words', () => {
  const { title, issuer, number, issued, validity } = draft.identity;
  assert.deepEqual(
    [
      title?.value,
      issuer?.value,
      number?.value,
      issued?.value,
      validity?.value.from,
      validity?.value.until,
      validity?.locator,
    ],
    [
      '云州市技工积分落户试行办法',
      '云州市人民政府办公室',
      '云政办规〔2021〕7号',
      '2021-03-09',
      '2021-04-01',
      '2026-03-31',
      '第五条',
    ],
  );
});

test('cited documents have their numbers and how they are cited; the document itself is none of them', () => {
  assert.deepEqual(
    draft.clauses.flatMap(({ citations }) => citations.map(({ title, number, relation }) => [title, number, relation])),
    [
      ['云岭省人口服务办法', '云岭府〔2018〕12号', 'based-on'],
      ['云州市落户旧规', '云政办〔2015〕3号', 'repeals'],
    ],
  );
});

test('limiting and binding words come from the tables of wording', () => {
  const words = draft.clauses.flatMap(({ locator, limits, forces }) =>
    [...limits, ...forces].map((one) => `${locator} ${one.words} ${one.quote.includes(one.words)}`),
  );
  assert.deepEqual(words, ['第二条 由单位聘用 true', '第三条第二款 可申请 true']);
});

test('tables are tables, a merged cell goes on below, and each row has its words', () => {
  const tables = draft.clauses.flatMap((clause) => clause.tables);
  assert.deepEqual(
    tables.map(({ title, columns, rows, unsure }) => [
      title,
      columns,
      rows.map(({ cells, quote }) => [...cells, quote]),
      unsure,
    ]),
    [
      [
        '云州市技工积分分值表',
        ['类别', '序号', '指标', '分值'],
        [
          ['基础分', '1', '年龄', '每小1岁加2分，最高20分', null],
          ['基础分', '2', '社保', '每满1年加3分', '2 社保 每满1年加3分'],
          ['加分', '1', '证书', '技师加30分', null],
        ],
        [],
      ],
      [
        '各区名额表',
        ['区名', '名额（人）'],
        [
          ['东云区', '1200', null],
          ['西云区', '800', null],
          ['合计', '2000', null],
        ],
        [],
      ],
    ],
  );
});

describe('a draft as a file', () => {
  test('passes the schema, and every phrase is found in its clause of the original', () => {
    const { entry, problems } = readPolicy(written, PATH);
    assert.deepEqual(problems, []);
    assert.ok(entry);
    const { verified, failed } = verifyPolicy(entry, normalise(original));
    assert.deepEqual(failed, []);
    assert.ok(verified.length > 40);
  });

  test('is refused by the check, mark by mark, and by nothing else', () => {
    const marks = checkUndecided(written, PATH);
    const { problems, library } = readLibrary([{ path: PATH, text: written }]);
    assert.deepEqual(problems, marks);
    assert.ok(marks.length > 80);
    assert.deepEqual(library.policies, []);
  });

  test('holds a mark on every line that proposes something', () => {
    const proposals = written
      .split('\n')
      .filter((line) => /^\{\/\* (?!原文第|标题 |这一条里还印着)|summary=|title: 【|^<Clause/.test(line));
    assert.deepEqual(
      proposals.filter((line) => !line.includes('【待定】')),
      [],
    );
  });

  test('is the same for the same text', () => {
    const again = writeDraft(draftOf(original.split('\n'), WORDING), {
      place: 'yunzhou',
      today: '2026-11-28',
      heldAs: () => null,
    });
    assert.equal(again, written);
  });
});

test('nothing is proposed that is not in the text', () => {
  const { text } = normalise(original);
  const quotes = draft.clauses.flatMap((clause) =>
    [
      clause,
      ...clause.numbers,
      ...clause.dates,
      ...clause.citations,
      ...clause.limits,
      ...clause.forces,
      ...clause.open,
    ].map(({ quote }) => quote),
  );
  assert.ok(quotes.length > 40);
  for (const quote of quotes) if (quote !== null) assert.ok(text.includes(normalise(quote).text), quote);
});

test('what a carrier did to a text does not break its draft', () => {
  const hostile = [
    '云州市落户办法{/* */}',
    '一、对象 <script>alert(1)</script> & "高级工" | 技师',
    '看 https://example.com/a 和 www.example.com ，不收钱。',
    '二、办法',
    '带\u200b证书\ue000来；`x` *y* _z_ [w](v) \\ $' + '{process.env}',
    '甲\t{乙}\t<丙>',
    '1|2\t|\thttps://example.com/',
    '附件',
  ];
  const text = writeDraft(draftOf(hostile, WORDING), { place: 'yunzhou', today: '2026-11-28', heldAs: () => null });
  const { problems } = readLibrary([{ path: PATH, text }]);
  assert.deepEqual(
    problems.filter(({ field }) => field !== '待定' && field !== 'issued'),
    [],
  );
});
