import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentProblems } from '../../src/commands/content-problems.ts';
import { collectQuotes } from '../../src/evidence/collect-quotes.ts';
import { checkReferences } from '../../src/library/check-references.ts';
import { formatProblems } from '../../src/library/problem.ts';
import { QUOTE_LIMIT } from '../../src/schema/common.ts';
import { itemsOf } from '../../src/schema/policy-body.ts';

const { library, problems, known } = contentProblems();

test('the content has no problem', () => {
  assert.equal(problems.length, 0, formatProblems(problems));
  assert.ok(library.policies.length >= 5);
});

test('where nothing is wrong no line is looked up, which would read again what was kept of every document', () => {
  for (const policy of library.policies)
    checkReferences(policy, library, known, (path) => assert.fail(`${policy.path}: ${path.join('.')}`));
});

test('no quotation is longer than the limit', () => {
  const quotes = library.policies.flatMap(collectQuotes).filter(({ use }) => use === 'quote' || use === 'opening');
  assert.ok(quotes.length > 0);
  assert.deepEqual(
    quotes.filter(({ quote }) => [...quote].length > QUOTE_LIMIT),
    [],
  );
});

test('the rows and columns of every table that is said to add up do', () => {
  const tables = library.policies.flatMap(itemsOf).filter((item) => item.kind === 'table');
  const summed = tables.filter(({ sums }) => sums.length > 0);
  assert.ok(summed.length > 0);
  for (const { id, rows, sums } of summed) {
    const numbers = rows.map(({ cells }) => cells.slice(1).map(Number));
    const width = numbers[0]?.length ?? 0;
    for (let column = 0; sums.includes('columns') && column < width; column += 1) {
      let added = 0;
      for (const row of numbers.slice(0, -1)) added += row[column] ?? Number.NaN;
      assert.equal(numbers.at(-1)?.[column], added, `${id}, column ${column}`);
    }
    for (const [total, ...parts] of sums.includes('rows') ? numbers : []) {
      let added = 0;
      for (const part of parts) added += part;
      assert.equal(total, added, `${id}, row of ${total}`);
    }
  }
});

test('a table of numbers whose last row is a total has its sums checked', () => {
  const unchecked = library.policies.flatMap((policy) =>
    itemsOf(policy).filter(
      (item) =>
        item.kind === 'table' &&
        item.numbers !== null &&
        /合计|总计/.test(item.rows.at(-1)?.cells[0] ?? '') &&
        !item.sums.includes('columns'),
    ),
  );
  assert.deepEqual(
    unchecked.map(({ id }) => id),
    [],
  );
});
