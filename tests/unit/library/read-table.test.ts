import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMdx } from '../../../src/library/parse-mdx.ts';
import { checkQuotedCells, checkSums, isNumber, readTable } from '../../../src/library/read-table.ts';

function tableOf(...lines: string[]) {
  const parsed = parseMdx(`\n${lines.join('\n')}\n`, 'file.mdx');
  assert.ok('tree' in parsed);
  const [table] = parsed.tree.children;
  assert.ok(table?.type === 'table');
  return readTable(table);
}

test('columns, rows and the line of each row are read', () => {
  assert.deepEqual(tableOf('| 地区 | 人数 |', '|---|---|', '| 东区 | 7 |', '| 西区 | **5** |'), {
    columns: ['地区', '人数'],
    rows: [
      { cells: ['东区', '7'], quote: null },
      { cells: ['西区', '5'], quote: null },
    ],
    lines: [4, 5],
  });
});

test('a column headed 依据 becomes the quote of its row, wherever it stands', () => {
  for (const [head, row] of [
    ['| 依据 | 地区 | 人数 |', '| 东区7人 | 东区 | 7 |'],
    ['| 地区 | 依据 | 人数 |', '| 东区 | 东区7人 | 7 |'],
  ]) {
    const { columns, rows } = tableOf(head ?? '', '|---|---|---|', row ?? '');
    assert.deepEqual(columns, ['地区', '人数']);
    assert.deepEqual(rows, [{ cells: ['东区', '7'], quote: '东区7人' }]);
  }
});

test('a figure that is not in the phrase of its row is reported, in a table of numbers and in one of words', () => {
  const table = tableOf(
    '| 类别 | 一级 | 二级 | 依据 |',
    '|---|---|---|---|',
    '| A类 | 300 | 350元 | A类 300元 350元 |',
    '| B类 | 301 | 351元 | B类 300元 350元 |',
  );
  const found = checkQuotedCells({ ...table, numbers: null }, 'f.mdx', table.lines, '<Table>');
  assert.deepEqual(
    found.map(({ line, field, found: what }) => `${line} ${field} ${what}`),
    ['5 <Table> · B类 · 二级 数字 351 不在这一行的“依据”里：“B类 300元 350元”'],
  );
  // A bare figure counts rows in a table of words, and is one of its numbers in another.
  assert.equal(checkQuotedCells({ ...table, numbers: true }, 'f.mdx', table.lines, '<Table>').length, 2);
  const unquoted = tableOf('| 类别 | 一级 |', '|---|---|', '| A类 | 301 |');
  assert.deepEqual(checkQuotedCells({ ...unquoted, numbers: true }, 'f.mdx', unquoted.lines, '<Table>'), []);
});

test('a cell is a number only if it is nothing else', () => {
  for (const cell of ['0', '12', '1.5']) assert.ok(isNumber(cell), cell);
  for (const cell of ['', '12人', '1,200', '１２', '-1', '.5', '1.', '1e3', ' ']) assert.ok(!isNumber(cell), cell);
});

const grid = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.nat({ max: 3 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

test('exactly the rows and columns whose total is wrong are reported, each at its line', () => {
  fc.assert(
    fc.property(grid, (numbers) => {
      const columns = ['名', ...(numbers[0] ?? []).map((_, at) => `列${at}`)];
      const rows = numbers.map((cells, at) => ({ cells: [`行${at}`, ...cells.map(String)], quote: null }));
      const lines = numbers.map((_, at) => 100 + at);
      const found = checkSums({ columns, rows, sums: ['columns', 'rows'] }, 'f.mdx', lines, '<Table>');
      const wrong: string[] = [];
      for (let column = 0; column < columns.length - 1; column += 1) {
        let added = 0;
        for (let row = 0; row < numbers.length - 1; row += 1) added += numbers[row]?.[column] ?? 0;
        if (added !== numbers.at(-1)?.[column]) wrong.push(`${lines.at(-1)} <Table> · 列“列${column}”`);
      }
      numbers.forEach(([total = 0, ...parts], row) => {
        let added = 0;
        for (const part of parts) added += part;
        if (added !== total) wrong.push(`${lines[row]} <Table> · 行“行${row}”`);
      });
      assert.deepEqual(
        found.map(({ line, field }) => `${line} ${field}`),
        wrong,
      );
    }),
  );
});

test('only the sums that are asked for are checked', () => {
  const table = { columns: ['名', '计', '甲'], rows: [{ cells: ['行', '5', '4'], quote: null }] };
  assert.equal(checkSums({ ...table, sums: [] }, 'f', [1], 't').length, 0);
  assert.equal(checkSums({ ...table, sums: ['rows'] }, 'f', [1], 't').length, 1);
});

test('decimal fractions that add up are not found wrong for the way computers add', () => {
  const rows = [
    { cells: ['甲', '0.1'], quote: null },
    { cells: ['乙', '0.2'], quote: null },
    { cells: ['计', '0.3'], quote: null },
  ];
  assert.deepEqual(checkSums({ columns: ['名', '数'], rows, sums: ['columns'] }, 'f', [1, 2, 3], 't'), []);
});

test('a cell that is no number makes no sum of its row and column, rather than a wrong one', () => {
  const rows = [
    { cells: ['甲', '3人', '3'], quote: null },
    { cells: ['计', '3', '3'], quote: null },
  ];
  assert.deepEqual(checkSums({ columns: ['名', '计', '一'], rows, sums: ['columns', 'rows'] }, 'f', [1, 2], 't'), []);
});
