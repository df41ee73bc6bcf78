import type { Policy } from '../schema/policy-body.ts';
import type { LineOf, Problem } from './problem.ts';

/**
 * Ids that the page of a document gives to its own sections. A line of the same name would stand beside the section in one page,
 * and the ledger of addresses would take the section of every other document for a line that was lost.
 */
export const PAGE_SECTIONS: readonly string[] = [
  'main',
  'key-points',
  'absences',
  'benefits',
  'contradictions',
  'relations',
  'days',
  'faqs',
  'digest',
  'cite',
  'line-tools',
];

/** A name with the line that gives it, which is looked up where it is told. */
interface Named {
  name: string;
  line: () => number;
}

/**
 * An id or locator that stands twice in one document, and an id that the page has a section of.
 * @param lineOf line of a field of the front matter
 */
export function checkIdentifiers(policy: Policy, lineOf: LineOf): Problem[] {
  const report = (field: string, named: readonly Named[], remedy: string): Problem[] =>
    repeated(named).map(({ name, line, first }) => ({
      file: policy.path,
      line: line(),
      field,
      found: `“${name}”用了两次，第 ${first()} 行已经用过`,
      expected: '同一份文件里不重复',
      remedy,
    }));
  // Clauses, items, days and contradictions share one page, so one name space.
  const anchors = [
    ...policy.contradictions.map(({ id }, index) => ({
      name: id,
      line: () => lineOf(['contradictions', index, 'id']),
    })),
    ...(policy.days ?? []).map(({ id }, index) => ({ name: id, line: () => lineOf(['days', index, 'id']) })),
    ...policy.clauses
      .flatMap((clause) => [clause, ...clause.items])
      .map(({ id, line }) => ({ name: id, line: () => line })),
  ];
  const locators = policy.clauses.map(({ locator, line }) => ({ name: locator, line: () => line }));
  const benefits = policy.benefits.map(({ id }, index) => ({
    name: id,
    line: () => lineOf(['benefits', index, 'id']),
  }));
  const sections = anchors
    .filter(({ name }) => PAGE_SECTIONS.includes(name))
    .map(({ name, line }) => ({
      file: policy.path,
      line: line(),
      field: 'id',
      found: `“${name}”是页面里一节的名字`,
      expected: `不是 ${PAGE_SECTIONS.join('、')}：页面自己用这些名字`,
      remedy: '换一个 id，例如写得再具体一些。',
    }));
  return [
    ...sections,
    ...report('id', anchors, '给后一个换一个 id；已发布的 id 不要改。'),
    ...report('locator', locators, '核对原文的编号，写得再细一级。'),
    ...report('benefits.id', benefits, '给后一个换一个 id；已发布的 id 不要改。'),
  ];
}

/** The names that were given before, each with the line of the first. */
function repeated(named: readonly Named[]): (Named & { first: () => number })[] {
  const firstLines = new Map<string, () => number>();
  return named.flatMap((entry) => {
    const first = firstLines.get(entry.name);
    if (first !== undefined) return [{ ...entry, first }];
    firstLines.set(entry.name, entry.line);
    return [];
  });
}
