import { groupBy } from '../language/group-by.ts';
import { memoize } from '../language/memoize.ts';
import { itemsOf, type Policy } from '../schema/policy-body.ts';

/** How a row begins, from its first cell alone to the whole of it. */
const beginningsOf = (cells: readonly string[]) => cells.map((_, at) => cells.slice(0, at + 1).join(' '));

/** The rows of a document's tables, by each way in which they begin. */
const beginningsIn = memoize((policy: Policy) => {
  const tables = itemsOf(policy).filter((item) => item.kind === 'table');
  return groupBy(
    tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => beginningsOf(cells))),
    (beginning) => beginning,
  );
});

/**
 * What the link of a row is called: as many of its cells as no other row on the document's page begins with.
 * @param summary what its table is called, said first where another row says the same throughout
 * @example rowName(policy, '紧缺工种表', ['1', '焊工', '高级']) // '1 焊工'
 */
export function rowName(policy: Policy, summary: string, cells: readonly string[]): string {
  const alike = beginningsIn(policy);
  const own = beginningsOf(cells).find((beginning) => alike.get(beginning)?.length === 1);
  return own ?? `${summary}：${cells.join(' ')}`;
}
