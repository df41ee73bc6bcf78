import { memoize } from '../language/memoize.ts';
import { listIn } from '../schema/leaves-of.ts';
import { itemsOf, type Policy } from '../schema/policy-body.ts';
import { leavesOfBenefits } from './leaves-of-benefits.ts';
import type { Library } from './library.ts';
import { type LineOf, type Problem, problemAt } from './problem.ts';
import { standsInItem } from './quoted-words.ts';
import { unknownWord } from './unknown-word.ts';

/** Every table of every document, gathered once a library. */
const tablesOf = memoize((policies: readonly Policy[]) =>
  policies.flatMap((policy) =>
    itemsOf(policy)
      .filter(({ kind }) => kind === 'table')
      .map(({ id }) => ({ document: policy.id, id })),
  ),
);

/** Lists that conditions hang on: named and published as the quotes of their line say, and a held one is a table. */
export function checkLists(policy: Policy, library: Library, lineOf: LineOf): Problem[] {
  const items = itemsOf(policy);
  const tables = () =>
    tablesOf(library.policies).map(({ document, id }) => (document === policy.id ? id : `${document}#${id}`));
  return leavesOfBenefits(policy).flatMap(({ benefit, leaf, path }): Problem[] => {
    const list = listIn(leaf);
    if (!list) return [];
    const where = problemAt(policy.path, () => lineOf(path), `benefits.${benefit} · list`);
    const said = items.find(({ id }) => id === leaf.because);
    const unsaid = [list.list, ...(list.publishedBy === null ? [] : [list.publishedBy])].filter(
      (words) => said && !standsInItem(words, said),
    );
    return [
      ...(list.table !== undefined && !tables().includes(list.table)
        ? [unknownWord(where.file, where.line, where.field, list.table, tables(), 'table')]
        : []),
      ...unsaid.map((words) => ({
        ...where,
        found: `“${words}”不在 ${leaf.because} 的引文里`,
        expected: '名单的名字 list 和由谁公布 publishedBy，都是引文里的原话',
        remedy: '照引文改，或给那一条补上写着它的引文；没有写由谁公布的，写 publishedBy: null。',
      })),
    ];
  });
}
