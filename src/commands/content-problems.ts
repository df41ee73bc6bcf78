import { collectQuotes } from '../evidence/collect-quotes.ts';
import { explainFailure, explainUnlocked, explainUnused } from '../evidence/explain.ts';
import { compareWithLock, type EvidenceLock } from '../evidence/lock.ts';
import type { NormalisedText } from '../evidence/normalise.ts';
import { verifyPolicy } from '../evidence/verify.ts';
import { checkFaq } from '../faq/check-faq.ts';
import type { Library } from '../library/library.ts';
import { lineOfUse } from '../library/line-of-use.ts';
import type { Problem } from '../library/problem.ts';
import { type ContentFile, readLibrary } from '../library/read-library.ts';
import { checkPublished } from '../permalinks/check-published.ts';
import { contentFiles } from './content-files.ts';
import { readLock } from './evidence-lock.ts';
import { readOriginal } from './originals.ts';
import { readLedger } from './permalink-ledger.ts';

/** Everything that is wrong with the content below a project folder, the lock and the ledger of addresses included. Needs no original. */
export function contentProblems(root = process.cwd()): { library: Library; problems: Problem[] } {
  const { library, problems } = problemsIn(contentFiles(root), readLock(root), readOriginal);
  const { ledger, problems: faults } = readLedger(root);
  // Content that could not be read whole is not missing.
  const lost = problems.length + faults.length > 0 ? [] : checkPublished(ledger, library);
  return { library, problems: [...problems, ...faults, ...lost] };
}

/**
 * Everything that is wrong with content files and their lock. Where an original is at hand,
 * an unverified phrase is reported with the passage of it that is nearest.
 */
export function problemsIn(
  files: readonly ContentFile[],
  lock: EvidenceLock,
  originalOf: (policy: string) => NormalisedText | undefined,
): { library: Library; problems: Problem[] } {
  const { library, problems, lineOf, lineOfFaq } = readLibrary(files);
  const all = [...problems];
  for (const policy of library.policies) {
    const locked = lock.documents[policy.id]?.quotes ?? [];
    const { unlocked, unused } = compareWithLock(collectQuotes(policy), locked);
    const original = unlocked.length > 0 ? originalOf(policy.id) : undefined;
    const failed = original ? verifyPolicy(policy, original).failed : [];
    const locators = policy.clauses.map(({ locator }) => locator);
    // A clause that the file does not have is a problem of its own, reported already.
    for (const quote of unlocked.filter(({ clause }) => locators.includes(clause))) {
      const failure = failed.find((entry) => entry.quote === quote.quote && entry.clause === quote.clause);
      const fault = failure ? explainFailure(failure) : explainUnlocked(quote, locked);
      const line = lineOfUse(policy, quote, (path) => lineOf(policy.id, path));
      all.push({ file: policy.path, line, ...fault });
    }
    // A phrase that was changed leaves its old entry behind; verifying the new one clears it away.
    for (const entry of unlocked.length === 0 ? unused : []) {
      const line = policy.clauses.find(({ locator }) => locator === entry.clause)?.line ?? 1;
      all.push({ file: policy.path, line, ...explainUnused(entry) });
    }
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
  // What an answer rests on is mended first; until then nothing can be said of the answer.
  const faulty = new Set(all.map(({ file }) => file));
  for (const faq of library.faqs) {
    const rests = [...faq.restsOn, ...faq.leftOpen, ...faq.bring].map(({ policy }) => policy);
    const paths = library.policies.filter(({ id }) => rests.includes(id)).map(({ path }) => path);
    if (paths.some((path) => faulty.has(path))) continue;
    all.push(...checkFaq(faq, library, (path) => lineOfFaq(faq.id, path)));
  }
  return { library, problems: all };
}
