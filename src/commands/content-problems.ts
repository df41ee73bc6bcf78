import { collectQuotes } from '../evidence/collect-quotes.ts';
import { explainFailure, explainUnlocked, explainUnused } from '../evidence/explain.ts';
import { compareWithLock } from '../evidence/lock.ts';
import { verifyPolicy } from '../evidence/verify.ts';
import type { Library } from '../library/library.ts';
import { lineOfUse } from '../library/line-of-use.ts';
import type { Problem } from '../library/problem.ts';
import { readLibrary } from '../library/read-library.ts';
import { contentFiles } from './content-files.ts';
import { readLock } from './evidence-lock.ts';
import { readOriginal } from './originals.ts';

/**
 * Everything that is wrong with the content below a project folder, the lock included. Needs no original;
 * where one is at hand, an unverified phrase is reported with the passage of it that is nearest.
 */
export function contentProblems(root = process.cwd()): { library: Library; problems: Problem[] } {
  const { library, problems } = readLibrary(contentFiles(root));
  const lock = readLock(root);
  const all = [...problems];
  for (const policy of library.policies) {
    const locked = lock.documents[policy.id]?.quotes ?? [];
    const { unlocked, unused } = compareWithLock(collectQuotes(policy), locked);
    const original = unlocked.length > 0 ? readOriginal(policy.id) : undefined;
    const failed = original ? verifyPolicy(policy, original).failed : [];
    for (const quote of unlocked) {
      const failure = failed.find((entry) => entry.quote === quote.quote && entry.clause === quote.clause);
      const fault = failure ? explainFailure(failure) : explainUnlocked(quote, locked);
      all.push({ file: policy.path, line: lineOfUse(policy, quote.usedBy), ...fault });
    }
    all.push(...unused.map((entry) => ({ file: policy.path, line: 1, ...explainUnused(entry) })));
  }
  const known = new Set(library.policies.map(({ id }) => id));
  for (const id of Object.keys(lock.documents)) {
    if (!known.has(id) && problems.length === 0) {
      all.push({
        file: 'content/evidence.lock.json',
        line: 1,
        field: id,
        found: '核对记录里有这份文件，content/policies 里没有',
        expected: '每份有核对记录的文件都在',
        remedy: '误删了文件的，把它放回来；确实不要的，运行 npm run verify:evidence。',
      });
    }
  }
  return { library, problems: all };
}
