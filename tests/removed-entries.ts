import type { Problem } from '../src/library/problem.ts';
import type { Ledger } from '../src/permalinks/ledger.ts';
import { LEDGER_FILE } from '../src/permalinks/parse-ledger.ts';

/**
 * What an earlier ledger lists and a later one does not: an address that is gone, a number that is now another's, a page of a
 * short address that is no more.
 */
export function removedEntries(earlier: Ledger, later: Ledger): Problem[] {
  const lost = earlier.entries.flatMap(({ address, number }) => {
    const kept = later.byAddress.get(address);
    const remedy = '把那一行放回来；内容搬走或撤下的，在行尾写 moved 或 retired 和理由，不要删。';
    const problem = { file: LEDGER_FILE, line: kept?.line ?? 1, field: address };
    if (!kept) return [{ ...problem, found: '发布过，现在的清单里没有', expected: '发布过的地址一行不少', remedy }];
    if (number === null || kept.number === number) return [];
    return [
      { ...problem, found: `编号原来是 ${number}，现在是 ${kept.number ?? '空的'}`, expected: '编号不变', remedy },
    ];
  });
  if (later.lastWithPage >= earlier.lastWithPage) return lost;
  const bound: Problem = {
    file: LEDGER_FILE,
    line: 1,
    field: 'own-pages',
    found: `${later.lastWithPage}，原来是 ${earlier.lastWithPage}`,
    expected: '发布过的短网址页面一个不少',
    remedy: `写回“own-pages ${earlier.lastWithPage}”。`,
  };
  return [bound, ...lost];
}
