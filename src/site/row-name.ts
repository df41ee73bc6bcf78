import { itemsOf, type Policy } from '../schema/policy-body.ts';

const known = new WeakMap<Policy, ReadonlyMap<string, number>>();

/** How a row begins, from its first cell alone to the whole of it. */
const beginningsOf = (cells: readonly string[]) => cells.map((_, at) => cells.slice(0, at + 1).join(' '));

/** In how many rows of a document's tables each beginning stands. */
function beginningsIn(policy: Policy): ReadonlyMap<string, number> {
  const counts =
    known.get(policy) ??
    countsOf(tablesOf(policy).flatMap(({ rows }) => rows.flatMap(({ cells }) => beginningsOf(cells))));
  known.set(policy, counts);
  return counts;
}

const tablesOf = (policy: Policy) => itemsOf(policy).filter((item) => item.kind === 'table');

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * What the link of a row is called: as many of its cells as no other row on the document's page begins with.
 * @param summary what its table is called, said first where another row says the same throughout
 * @example rowName(policy, '紧缺工种表', ['1', '焊工', '高级']) // '1 焊工'
 */
export function rowName(policy: Policy, summary: string, cells: readonly string[]): string {
  const counts = beginningsIn(policy);
  const own = beginningsOf(cells).find((beginning) => counts.get(beginning) === 1);
  return own ?? `${summary}：${cells.join(' ')}`;
}
