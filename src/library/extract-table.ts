import type { RootContent } from 'mdast';
import { quoteSchema } from '../schema/common.ts';
import type { PolicyTable } from '../schema/policy-body.ts';
import { explainSchemaIssues, showValue } from './explain-schema-issue.ts';
import { lineOfNode, type Tag } from './parse-mdx.ts';
import { checkCells, checkQuotedCells, checkSums, EVIDENCE_COLUMN, readTable } from './read-table.ts';
import { suggestRemedy } from './suggest.ts';
import type { TagReader } from './tag-reader.ts';

/** Lifts a table; undefined where its attributes cannot be read or it has no table in it. */
export function extractTable(tag: Tag, clause: string, reader: TagReader): PolicyTable | undefined {
  const attributes = reader.attributes(tag, 'Table');
  if (!attributes) return undefined;
  const { row: rowIds, kind, unit, unitPrinted, bound, period, chart, names, ...filed } = attributes;
  const field = `<Table id="${filed.id}">`;
  const markdown = (tag.children as RootContent[]).find((child) => child.type === 'table');
  if (!markdown) {
    reader.complete = false;
    reader.report(
      tag,
      field,
      '里面没有表格',
      '一张 Markdown 表格，前后各空一行',
      '检查表格上下是否空行、每行是否以 | 开头。',
    );
    return undefined;
  }
  const { columns, rows, lines } = readTable(markdown);
  rows.forEach(({ quote }, row) => {
    const issues = quote === null ? [] : (quoteSchema.safeParse(quote).error?.issues ?? []);
    const column = `${field} · ${EVIDENCE_COLUMN}`;
    reader.add(
      ...explainSchemaIssues(quoteSchema, issues, quote, reader.file, () => lines[row] ?? lineOfNode(tag), column),
    );
  });
  for (const [name, value] of Object.entries({ chart, names })) {
    if (value && !columns.includes(value)) {
      reader.report(
        tag,
        `${field} · ${name}`,
        showValue(value),
        `表头之一：${columns.join('、')}`,
        suggestRemedy(value, columns),
      );
    }
  }
  if ((kind === undefined) !== (unit === undefined)) {
    reader.report(
      tag,
      field,
      kind ? '写了 kind，没有写 unit' : '写了 unit，没有写 kind',
      '数字表要同时写 kind 和 unit',
      '补上缺的一项；文字表两项都不写。',
    );
  }
  const read = unitPrinted === false ? { unitPrinted } : {};
  const numbers = kind && unit ? { kind, unit, ...read, bound, period: period ?? null } : null;
  if (numbers || filed.sums.length > 0) reader.add(...checkCells({ columns, rows }, reader.file, lines, field));
  reader.add(...checkQuotedCells({ columns, rows, numbers }, reader.file, lines, field));
  reader.add(...checkSums({ columns, rows, sums: filed.sums }, reader.file, lines, field));
  return {
    kind: 'table',
    ...filed,
    rowIds,
    clause,
    columns,
    rows,
    numbers,
    chart: chart ?? null,
    names: names ?? null,
    line: lineOfNode(tag),
  };
}
