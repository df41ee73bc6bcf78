import type { Policy } from '../schema/policy-body.ts';
import type { Problem } from './problem.ts';

/** Every anchor of a document, with its line: clauses, items and contradictions share one page, so one name space. */
export function anchorsOf(policy: Policy): { id: string; line: number }[] {
  return [
    ...policy.clauses.flatMap((clause) => [
      { id: clause.id, line: clause.line },
      ...clause.items.map(({ id, line }) => ({ id, line })),
    ]),
    ...policy.contradictions.map(({ id }) => ({ id, line: 1 })),
  ];
}

/** An id or locator that stands twice in one document. */
export function checkIdentifiers(policy: Policy): Problem[] {
  const problem = (line: number, field: string, value: string, remedy: string): Problem => ({
    file: policy.path,
    line,
    field,
    found: `“${value}” 用了两次`,
    expected: '同一份文件里不重复',
    remedy,
  });
  return [
    ...repeated(anchorsOf(policy), ({ id }) => id).map(({ id, line }) =>
      problem(line, 'id', id, '给后一个换一个 id；已发布的 id 不要改。'),
    ),
    ...repeated(policy.clauses, ({ locator }) => locator).map(({ locator, line }) =>
      problem(line, 'locator', locator, '核对原文的编号，写得再细一级。'),
    ),
    ...repeated(policy.benefits, ({ id }) => id).map(({ id }) => problem(1, 'benefits.id', id, '给后一个换一个 id。')),
  ];
}

function repeated<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return items.filter((item, index) => items.findIndex((other) => key(other) === key(item)) < index);
}
