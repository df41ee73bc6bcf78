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
      ...clause.days,
      ...clause.citations,
      ...clause.limits,
      ...clause.forces,
      ...clause.open,
    ].map(({ quote }) => quote),
  );
  assert.ok(quotes.length > 40);
  for (const quote of quotes) if (quote !== null) assert.ok(text.includes(normalise(quote).text), quote);
});

test('an article that was put in later leaves no gap', () => {
  const { places, unplaced } = draftOf(
    [
      '云州市落户办法',
      '第一条 为了落户，制定本办法。',
      '第二条 凭证办理。',
      '第二条之一　外地的证一样办。',
      '第二条之二　补办的也是。',
      '第三条 到窗口办。',
    ],
    WORDING,
  );
  assert.deepEqual(
    places.map(({ locator }) => locator),
    ['标题', '第一条', '第二条', '第二条之一', '第二条之二', '第三条'],
  );
  assert.deepEqual(unplaced, []);
});

test('what questions close with, and the foot of a page, is no part of the last answer', () => {
  const { clauses } = draftOf(
    [
      '云州市积分问答',
      '1.谁可以申请？',
      '答：在云州上班的人。',
      '2.到哪里办？',
      '答：到窗口办。',
      '咨询电话：12345',
      '主办：云州市人民政府',
      '【打印本页】【关闭窗口】',
    ],
    WORDING,
    { isWhole: true },
  );
  const last = clauses.find(({ locator }) => locator === '第2问');
  assert.deepEqual([last?.line, last?.lastLine], [4, 5]);
  assert.deepEqual(clauses.at(-1) && [clauses.at(-1)?.locator, clauses.at(-1)?.line, clauses.at(-1)?.lastLine], [
    '文末',
    6,
    8,
  ]);
});

test('a text on trial, or in force once it is published, says since when and for how long', () => {
  const textOf = (last: string) =>
    draftOf(['云州市落户办法', '第一条 为了落户，制定本办法。', `第二条 ${last}`], WORDING);
  const asked = ({ open }: ReturnType<typeof textOf>) => open.map(({ asks }) => asks);
  const trial = textOf('本办法自2020年1月1日起试行，试行期为3年。');
  assert.equal(trial.identity.validity?.quote, '本办法自2020年1月1日起试行，试行期为3年');
  assert.deepEqual(asked(trial), []);
  assert.equal(textOf('本办法自印发之日起试行两年。').identity.validity?.quote, '本办法自印发之日起试行两年');
  assert.deepEqual(asked(textOf('本办法公布后施行，有效期五年。')), []);
  assert.deepEqual(asked(textOf('证书有效期为3年。')), ['从哪一天起施行，全文没有找到']);
  assert.equal(textOf('证书有效期为3年。').identity.validity, undefined);
});

test('days and terms are typed as a document types them, each behind a mark', () => {
  const text = writeDraft(
    draftOf(['云州市落户办法', '第一条 自证书核发之日起12个月内申请。', '第二条 每年6月底前公布。'], WORDING),
    { place: 'yunzhou', today: '2026-11-28', heldAs: () => null },
  );
  assert.match(
    text,
    /kind: "counted", id: "day-1", what: "【待定】什么的日子", within: 12, unit: "个月", after: "证书核发之日", because: "article-1-says"/,
  );
  assert.match(text, /kind: "yearly", .*from: null, until: "06-30", monthEnd: true/);
  const { problems } = readLibrary([{ path: PATH, text }]);
  assert.deepEqual(
    problems.filter(({ field }) => field !== '待定' && field !== 'issued'),
    [],
  );
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
