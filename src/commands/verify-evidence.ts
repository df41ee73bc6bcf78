/**
 * Compares every phrase of the content with the originals and writes content/evidence.lock.json; names what we say in the words
 * of an original.
 * With --check it writes nothing and fails where the lock would change.
 * Documents whose original is not at hand keep their entries, and are named.
 */

import { collectQuotes } from '../evidence/collect-quotes.ts';
import { explainFailure } from '../evidence/explain.ts';
import { LOCK_NOTE, lockQuotes } from '../evidence/lock.ts';
import { normaliseQuote } from '../evidence/normalise.ts';
import { verifyPolicy } from '../evidence/verify.ts';
import { placeOfUse } from '../library/line-of-use.ts';
import { formatProblems, type Problem } from '../library/problem.ts';
import { readLibrary } from '../library/read-library.ts';
import { dayInChina } from '../schema/day-in-china.ts';
import { sha256 } from '../site/sha256.ts';
import { contentFiles } from './content-files.ts';
import { readLock, writeLock } from './evidence-lock.ts';
import { nameAbsent, originalsFolder, readOriginal } from './originals.ts';
import { ownSentences, repetitions, stretchesOf } from './own-words.ts';

const checkOnly = process.argv.includes('--check');
const today = dayInChina(new Date());
const files = contentFiles();
const { library, problems: contentFaults, sourceOf } = readLibrary(files);
const { lock, problems: lockFaults } = readLock();
const problems = [...contentFaults, ...lockFaults];
const documents: typeof lock.documents = {};
const absent: string[] = [];
const faults: Problem[] = [];
let verifiedCount = 0;

for (const policy of library.policies) {
  const previous = lock.documents[policy.id];
  const original = readOriginal(policy.id);
  if (!original) {
    absent.push(policy.id);
    if (previous) documents[policy.id] = previous;
    continue;
  }
  const { verified, failed } = verifyPolicy(policy, original);
  verifiedCount += verified.length;
  faults.push(
    ...failed.map((quote) => ({
      ...placeOfUse(policy, quote, sourceOf),
      ...explainFailure(quote),
    })),
  );
  const written = files.find(({ path }) => path === policy.path)?.text ?? '';
  const sentences = ownSentences(policy, written, sourceOf('policies', policy.id).lineOf);
  faults.push(...repetitions(sentences, policy.path, stretchesOf(original)));
  documents[policy.id] = {
    original: original.sha256,
    quotes: lockQuotes(verified, previous?.quotes ?? [], (quote) => sha256(normaliseQuote(quote)), today),
  };
}

if (problems.length + faults.length > 0) {
  console.error(formatProblems([...problems, ...faults]));
  process.exit(1);
}

const next = {
  note: LOCK_NOTE,
  version: 1 as const,
  documents: Object.fromEntries(Object.entries(documents).sort(([a], [b]) => (a < b ? -1 : 1))),
};
const changed = JSON.stringify(next) !== JSON.stringify(lock);
const total = library.policies.flatMap(collectQuotes).length;
console.log(`${verifiedCount} of ${total} phrases found in their originals, each in its clause.`);
if (absent.length > 0) {
  console.log(
    `Not compared, because there is no original in ${originalsFolder()}: ${absent.map((id) => nameAbsent(id)).join(', ')}.`,
  );
}
if (changed && checkOnly) {
  console.error('content/evidence.lock.json is out of date: run npm run verify:evidence and commit the result.');
  process.exit(1);
}
if (changed) writeLock(next);
