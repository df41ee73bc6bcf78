import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { type CsvValue, toCsv } from '../../../src/open-data/csv.ts';
import { runs } from '../../depth.ts';

/** What a reader of the file does to get the text back: takes one apostrophe off a neutralised formula. */
const restored = (cell: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
/** The bytes of the file, read by another program's parser. */
const readBack = (csv: string): string[][] => {
  const bytes = new TextEncoder().encode(csv);
  const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  return Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data;
};
/** The rows of a file below its header; the empty line after the last is none. */
const rowsOf = (csv: string) => readBack(csv).slice(1, -1);

test('a table is written after RFC 4180, with a byte order mark and CRLF', () => {
  assert.equal(
    toCsv(
      ['地区', '要点'],
      [
        ['清远', '说“可以”，见"附件"'],
        ['兰州', 'a,b\r\nc'],
      ],
    ),
    '\uFEFF地区,要点\r\n清远,"说“可以”，见""附件"""\r\n兰州,"a,b\r\nc"\r\n',
  );
});

test('a number is written as it is, negative ones too; a text that looks like one is a text', () => {
  assert.equal(toCsv(['x'], [[-5], [0.5], [140000]]), '\uFEFFx\r\n-5\r\n0.5\r\n140000\r\n');
  assert.equal(toCsv(['x'], [['-5']]), "\uFEFFx\r\n'-5\r\n");
});

test('no text is left that a spreadsheet would take for a formula', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
    const [[cell]] = rowsOf(toCsv(['x'], [[`${sign}cmd|'/c calc'!A1`]])) as [[string]];
    assert.equal(cell, `'${sign}cmd|'/c calc'!A1`);
  }
  assert.equal(rowsOf(toCsv(['x'], [['——不是减号']]))[0]?.[0], '——不是减号');
});

test('an empty cell is nothing; a row with nothing in it is a row all the same', () => {
  assert.deepEqual(rowsOf(toCsv(['x'], [[null], ['a']])), [[''], ['a']]);
  assert.deepEqual(rowsOf(toCsv(['x', 'y'], [[null, null]])), [['', '']]);
});

test('half a surrogate pair, which UTF-8 cannot carry, becomes the sign for what cannot be read', () => {
  assert.deepEqual(rowsOf(toCsv(['x'], [['甲\uD800乙']])), [['甲\uFFFD乙']]);
  assert.deepEqual(rowsOf(toCsv(['x'], [['𠮷']])), [['𠮷']]);
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '+', '-', '@', '\t', '＝', ' ', '据', '，', '\uFEFF'),
  }),
  // Halves of surrogate pairs, alone and together.
  fc.array(fc.integer({ min: 0xd7ff, max: 0xe000 })).map((units) => String.fromCharCode(...units)),
);

test('whatever is written is read back by Papa Parse as it was', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 5 })
        .chain((width) => fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { maxLength: 6 })),
      (rows) => {
        const width = rows[0]?.length ?? 1;
        const header = Array.from({ length: width }, (_, index) => `列${index}`);
        const read = rowsOf(toCsv(header, rows)).map((row) => row.map(restored));
        assert.deepEqual(
          read,
          rows.map((row) => row.map((cell) => cell.replace(/\p{Surrogate}/gu, '\uFFFD'))),
        );
      },
    ),
    { numRuns: runs(2000) },
  );
});

test('no cell that is read begins like a formula, unless it is a number', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(nasty, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)), {
        minLength: 1,
      }),
      (cells) => {
        const row: CsvValue[] = cells;
        const read =
          rowsOf(
            toCsv(
              row.map((_, index) => `列${index}`),
              [row],
            ),
          )[0] ?? [];
        for (const [index, cell] of read.entries()) {
          if (typeof row[index] === 'number') assert.ok(Number(cell) === row[index], cell);
          else assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/);
        }
      },
    ),
    { numRuns: runs(2000) },
  );
});
