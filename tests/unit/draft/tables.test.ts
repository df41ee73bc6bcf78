import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readOriginalFile } from '../../../src/commands/read-original/read-original.ts';
import { type Draft, draftOf } from '../../../src/draft/draft.ts';
import { normalise } from '../../../src/evidence/normalise.ts';
import { docxOf, pdfOf, printed } from './carriers.ts';
import { WORDING } from './fixture.ts';

let folder = '';
const makeFolder = () => {
  folder = mkdtempSync(join(tmpdir(), 'youju-tables-'));
};
const removeFolder = () => rmSync(folder, { recursive: true });

async function draftOfFile(name: string, bytes: Uint8Array | string): Promise<{ draft: Draft; lines: string[] }> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const reading = await readOriginalFile(path);
  assert.ok('lines' in reading, JSON.stringify(reading));
  return { draft: draftOf(reading.lines, WORDING, reading), lines: reading.lines };
}

const tablesOf = (draft: Draft) =>
  draft.clauses.flatMap(({ tables }) =>
    tables.map(({ columns, rows, unsure }) => [columns, ...rows.map(({ cells }) => cells), ...unsure]),
  );

/** Head of two rows, a name over three rows, remarks over two, a cell of two paragraphs. */
const WHOLE = [
  ['类别', '项目', '分值 本市', '分值 外市', '备注'],
  ['证书', '技师', '30分', '20分', '只取最高一项'],
  ['证书', '高级工', '20分', '10分', '只取最高一项'],
  ['证书', '中级工', '5分', '', ''],
  ['服务（近三年）', '献血', '2分/次', '1分/次', '不满一次不计'],
];

/** A cell as written here: its paragraphs, over how many columns and rows. */
type Cell = [text: string, wide?: number, high?: number];
const ROWS: Cell[][] = [
  [['云州市技工积分表', 5]],
  [
    ['类别', 1, 2],
    ['项目', 1, 2],
    ['分值', 2],
    ['备注', 1, 2],
  ],
  [['本市'], ['外市']],
  [['证书', 1, 3], ['技师'], ['30分'], ['20分'], ['只取最高一项', 1, 2]],
  [['高级工'], ['20分'], ['10分']],
  [['中级工'], ['5分'], [''], ['']],
  [['服务\n（近三年）'], ['献血'], ['2分/次'], ['1分/次'], ['不满一次不计']],
  [['注：不满一分的舍去，由窗口解释。', 5]],
];
const BEFORE = '一、算分。每人按下表算分，算好以后交窗口。';
const AFTER = '二、办理。交齐材料的，窗口当天办完。';

const html = (rows: readonly Cell[][]) =>
  `<p>${BEFORE}</p><table>${rows
    .map(
      (row) =>
        `<tr>${row.map(([text, wide = 1, high = 1]) => `<td colspan="${wide}" rowspan="${high}">${text.replace(/.+/g, '<p>$&</p>')}</td>`).join('')}</tr>`,
    )
    .join('')}</table><p>${AFTER}</p>`;

function docx(rows: readonly Cell[][]): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const below = new Map<number, { rows: number; wide: number }>();
  const body = rows.map((row) => {
    const given = [...row];
    let cells = '';
    for (let column = 0; column < 5; ) {
      const open = below.get(column);
      const [text, wide, high] = open && open.rows > 0 ? ['', open.wide, 0] : (given.shift() ?? ['']);
      if (open && open.rows > 0) open.rows -= 1;
      if ((high ?? 1) > 1) below.set(column, { rows: (high ?? 1) - 1, wide: wide ?? 1 });
      const merge = high === 0 ? '<w:vMerge/>' : (high ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : '';
      cells += `<w:tc><w:tcPr><w:gridSpan w:val="${wide ?? 1}"/>${merge}</w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`;
      column += wide ?? 1;
    }
    return `<w:tr>${cells}</w:tr>`;
  });
  return docxOf(`${paragraph(BEFORE)}<w:tbl>${body.join('')}</w:tbl>${paragraph(AFTER)}`);
}

describe('merged cells', () => {
  before(makeFolder);
  after(removeFolder);

  for (const [name, bytes] of [
    ['a.html', html(ROWS)],
    ['a.docx', docx(ROWS)],
  ] as const)
    test(`of ${name}: each goes on as far as it is merged, and what stands around the table is no row`, async () => {
      const { draft, lines } = await draftOfFile(name, bytes);
      assert.deepEqual(
        tablesOf(draft).map((rows) =>
          rows.map((row) => (Array.isArray(row) ? row.map((cell) => cell.replace(' （', '（')) : row)),
        ),
        [WHOLE],
      );
      assert.ok(lines.includes('云州市技工积分表'));
      assert.ok(draft.places.some(({ locator }) => locator === '一注'));
      assert.ok(draft.places.some(({ locator }) => locator === '二'));
    });

  test('a number in a merged cell is proposed once, and each phrase stands in the text', async () => {
    const { draft, lines } = await draftOfFile(
      'b.html',
      html([
        [['项目'], ['分值'], ['备注']],
        [['献血'], ['2分'], ['最高20分', 1, 2]],
        [['义工'], ['3分']],
      ]),
    );
    const numbers = draft.clauses.flatMap((clause) => clause.numbers.map(({ text }) => text));
    assert.deepEqual(numbers, ['2分', '20分', '3分']);
    const { text } = normalise(lines.join('\n'));
    for (const { rows } of draft.clauses.flatMap(({ tables }) => tables))
      for (const { quote } of rows) assert.ok(quote === null || text.includes(normalise(quote).text), quote ?? '');
  });

  test('the phrase of a row holds a figure that goes on from above', async () => {
    const { draft } = await draftOfFile(
      'g.html',
      html([[['项目'], ['分值']], [['在医院工作满一年'], ['4分/年', 1, 2]], [['在公交工作满一年']]]),
    );
    const [table] = draft.clauses.flatMap(({ tables }) => tables);
    assert.deepEqual(
      table?.rows.map(({ quote }) => quote),
      [null, '4分/年 在公交工作满一年'],
    );
  });

  test('a table that goes on with its head again is one', async () => {
    const part = (from: string) =>
      `<table><tr><td>区名</td><td>电话</td></tr><tr><td>${from}区</td><td>1</td></tr></table>`;
    const { draft } = await draftOfFile('c.html', `<p>${BEFORE}</p>${part('东')}${part('西')}<p>${AFTER}</p>`);
    assert.deepEqual(tablesOf(draft), [
      [
        ['区名', '电话'],
        ['东区', '1'],
        ['西区', '1'],
      ],
    ]);
  });

  test('rows that Word counts have its numbers, and are marked as counted', async () => {
    const item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const words = (text: string) => cell(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>';
    const rows = [words('序号') + words('名称'), cell(item) + words('焊工'), cell(item) + words('电工')];
    const { draft } = await draftOfFile(
      'd.docx',
      docxOf(
        `<w:p><w:r><w:t>${BEFORE}</w:t></w:r></w:p><w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`,
        numbering,
      ),
    );
    assert.deepEqual(tablesOf(draft), [
      [
        ['序号', '名称'],
        ['1', '焊工'],
        ['2', '电工'],
      ],
    ]);
    assert.ok(draft.clauses.flatMap(({ tables }) => tables[0]?.rows ?? []).every(({ isOurs }) => isOurs));
  });
});

describe('tables that text carries', () => {
  before(makeFolder);
  after(removeFolder);

  const draft = (lines: readonly string[]) => draftOf(lines, WORDING);

  test('empty cells at the end of a row, and a last cell alone, are told apart', () => {
    const rows = ['项目\t分值\t备注', '献血\t2分\t', '\t3分\t', '\t\t最高20分'];
    assert.deepEqual(tablesOf(draft([BEFORE, ...rows, AFTER])), [
      [
        ['项目', '分值', '备注'],
        ['献血', '2分', ''],
        ['献血', '3分', ''],
        ['献血', '3分', '最高20分'],
      ],
    ]);
  });

  test('a line right below a table of Markdown is no row', async () => {
    const text = `${BEFORE}\n\n| 项目 | 分值 |\n| --- | --- |\n| 献血 | 2分 |\n备注：每年最高4分。\n\n${AFTER}\n`;
    const { draft: found } = await draftOfFile('e.md', text);
    assert.deepEqual(tablesOf(found), [
      [
        ['项目', '分值'],
        ['献血', '2分'],
      ],
    ]);
    assert.ok(found.places.some(({ locator }) => locator === '一备注'));
  });

  test('cells that have come to be lines are named with their lines, and who signed is none of them', () => {
    const cells = [
      '区名',
      '窗口名称',
      '咨询电话',
      '地 址',
      '东云区',
      '东云区政务服务窗口',
      '12345',
      '东云区东云大道1号',
      '东山街道办事处窗口',
      '12346',
      '东云区东山大道2号',
      '西云区',
    ];
    const found = draft(['云州窗口表', BEFORE, AFTER, '三、窗口', ...cells, '云州市人民政府办公室', '2021年3月9日']);
    assert.deepEqual(
      found.unplaced.map(({ line, lastLine }) => [line, lastLine]),
      [[5, 16]],
    );
    assert.deepEqual(tablesOf(found), []);
    assert.equal(found.places.at(-1)?.locator, '落款');
  });
});

describe('tables whose rules a PDF draws', () => {
  before(makeFolder);
  after(removeFolder);

  const X = [60, 130, 260, 330, 500];
  const NAMES = ['类别', '项目', '分值', '备注'];
  const level = (y: number, from = 0, to = 4) => `${X[from]} ${y} m ${X[to]} ${y} l S`;
  const upright = (at: number, from: number, to: number) => `${X[at]} ${to} ${0.5} ${from - to} re f`;
  const sides = (from: number, to: number) => [0, 1, 2, 3, 4].map((at) => upright(at, from, to));
  const cell = (column: number, y: number, text: string) => printed(text, (X[column] ?? 0) + 4, y, 10);

  test('each cell has what stands within its rules, over the end of a page, too', async () => {
    const first = [
      printed('一、算分。每人按下表算分。', 60, 780, 10),
      ...sides(760, 640),
      level(760),
      ...NAMES.map((name, at) => cell(at, 745, name)),
      level(740),
      // The name stands at half the height of its three rows, the remark of two rows between them.
      cell(0, 695, '证书'),
      cell(1, 725, '技师'),
      // What is set close in two cells is one piece to the reader of a PDF.
      cell(2, 725, '30分'),
      cell(3, 715, '只取一项'),
      level(720, 1, 3),
      cell(1, 705, '高级工'),
      cell(2, 705, '20分'),
      level(700, 1, 4),
      cell(1, 685, '参加市里或者省里组织的职'),
      cell(2, 685, '10分'),
      cell(3, 685, '要有奖状'),
      level(640),
      printed('- 1 -', 300, 40, 9),
    ];
    const second = [
      ...sides(800, 700),
      level(800),
      ...NAMES.map((name, at) => cell(at, 785, name)),
      level(780),
      // The rest of a row that the page cut, and a row more of the merged cell.
      cell(1, 765, '业技能竞赛获奖'),
      level(760, 1, 4),
      cell(1, 745, '专利'),
      cell(2, 745, '5分'),
      level(740),
      cell(0, 725, '服务'),
      cell(1, 725, '献血'),
      cell(2, 725, '2分'),
      level(700),
      printed('二、办理。交齐材料的，窗口当天办完。', 60, 650, 10),
      printed('- 2 -', 300, 40, 9),
    ];
    const { draft } = await draftOfFile('a.pdf', pdfOf([first.join('\n'), second.join('\n')]));
    assert.deepEqual(tablesOf(draft), [
      [
        NAMES,
        ['证书', '技师', '30分', '只取一项'],
        ['证书', '高级工', '20分', '只取一项'],
        ['证书', '参加市里或者省里组织的职业技能竞赛获奖', '10分', '要有奖状'],
        ['证书', '专利', '5分', ''],
        ['服务', '献血', '2分', ''],
      ],
    ]);
    assert.ok(draft.places.some(({ locator }) => locator === '二'));
  });

  test('a row of its own at the top of a page is no rest of the one above', async () => {
    const row = (y: number, texts: string[]) => texts.map((text, at) => cell(at, y, text));
    const page = (from: number, rows: string[][]) => [
      ...sides(from, from - rows.length * 20),
      ...[...rows, []].map((_, at) => level(from - at * 20)),
      ...rows.flatMap((texts, at) => row(from - 15 - at * 20, texts)),
    ];
    const first = page(760, [NAMES, ['服务', '献血', '二分', '一年最高四分']]);
    const second = page(800, [
      ['', '义工', '一分', ''],
      ['纳税', '十万元', '五分', ''],
      ['', '二十万元', '十分', ''],
    ]);
    const { draft } = await draftOfFile(
      'b.pdf',
      pdfOf([[printed(BEFORE, 60, 780, 10), ...first].join('\n'), [...second, printed(AFTER, 60, 650, 10)].join('\n')]),
    );
    assert.deepEqual(tablesOf(draft)[0]?.slice(1), [
      ['服务', '献血', '二分', '一年最高四分'],
      // A name goes on over the end of a page; what else is empty stays so.
      ['服务', '义工', '一分', ''],
      ['纳税', '十万元', '五分', ''],
      ['', '二十万元', '十分', ''],
    ]);
  });

  test('a name without a rule at its side goes on through a page that has nothing of it', async () => {
    const page = (from: number, levels: string[], ...more: string[]) =>
      [1, 2, 3].map((at) => upright(at, from, from - 40)).concat(levels, more);
    const first = page(
      760,
      [level(760), level(740), level(720)],
      ...NAMES.map((name, at) => cell(at, 745, name)),
      ...['服务', '献血', '二分', '一年最高四分'].map((text, at) => cell(at, 725, text)),
    );
    const second = page(
      800,
      [level(800, 1), level(780, 1), level(760, 1)],
      ...['义工', '一分', '要登记'].map((text, at) => cell(at + 1, 785, text)),
      ...['支教', '三分', '要证明'].map((text, at) => cell(at + 1, 765, text)),
    );
    const { draft } = await draftOfFile(
      'e.pdf',
      pdfOf([[printed(BEFORE, 60, 780, 10), ...first].join('\n'), [...second, printed(AFTER, 60, 650, 10)].join('\n')]),
    );
    assert.deepEqual(tablesOf(draft)[0]?.slice(2), [
      ['服务', '义工', '一分', '要登记'],
      ['服务', '支教', '三分', '要证明'],
    ]);
  });

  test('words that two cells hold close together are cut at the rule', async () => {
    const shown = [
      printed(BEFORE, 60, 780, 10),
      ...[60, 101, 200].map((x) => `${x} 700 m ${x} 760 l S`),
      ...[760, 740, 720, 700].map((y) => `60 ${y} m 200 ${y} l S`),
      printed('电话', 62, 745, 10),
      printed('地址', 103, 745, 10),
      printed('一二三四东云路一号', 61, 725, 10),
      printed('五六七八西云路二号', 61, 705, 10),
    ];
    const { draft } = await draftOfFile('c.pdf', pdfOf([shown.join('\n')]));
    assert.deepEqual(tablesOf(draft), [
      [
        ['电话', '地址'],
        ['一二三四', '东云路一号'],
        ['五六七八', '西云路二号'],
      ],
    ]);
  });

  test('names with their figures, side by side without rules, are no table', async () => {
    const shown = [
      printed(BEFORE, 60, 780, 10),
      ...['东云区', '西云区', '南云区', '北云区'].flatMap((name, at) => [
        printed(`${name}积分办：`, 60, 740 - at * 20, 10),
        printed(`8888000${at}`, 200, 740 - at * 20, 10),
      ]),
    ];
    const { draft } = await draftOfFile('d.pdf', pdfOf([shown.join('\n')]));
    assert.deepEqual(tablesOf(draft), []);
  });

  test('an ordinal after the end of a sentence begins a paragraph in a PDF, however full the line before it', async () => {
    const full = '一、在云州上班的技工，都可以到区里的窗口算分。';
    const shown = [full, '二、窗口当天办完，不收钱，也不留原件，请放心。', '三、本办法由云州市解释。'].map((line, at) =>
      printed(line, 60, 780 - at * 20, 10),
    );
    const { lines } = await draftOfFile('f.pdf', pdfOf([shown.join('\n')]));
    assert.equal(lines.length, 3);
  });
});
