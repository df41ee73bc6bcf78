/**
 * Notes that somebody has read answers against what they rest on: `npm run review:faqs -- <id> …`, or `-- --all`.
 * Writes the day and the fingerprints at the end of the front matter. Without arguments it lists what waits for a review.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { reviewedGrounds } from '../faq/check-review.ts';
import { fingerprintOf } from '../faq/fingerprint.ts';
import { groundsAt } from '../faq/ground.ts';
import { withReview } from '../faq/write-review.ts';
import { formatProblems } from '../library/problem.ts';
import { dayInChina } from '../schema/day-in-china.ts';
import type { Faq } from '../schema/faq.ts';
import { contentFiles } from './content-files.ts';
import { problemsIn } from './content-problems.ts';
import { readLock } from './evidence-lock.ts';
import { readOriginal } from './originals.ts';
import { readingStore } from './reading-store.ts';

const names = process.argv.slice(2);
// Where things are published does not bear on whether an answer is right.
const { lock, problems: lockFaults } = readLock();
const { library, problems: contentFaults } = problemsIn(
  contentFiles(),
  lock,
  readOriginal,
  dayInChina(new Date()),
  readingStore(),
);
const problems = [...lockFaults, ...contentFaults];
const waiting = problems.filter(({ field, file }) => field === 'reviewed' && file.startsWith('content/faqs/'));
const others = problems.filter((problem) => !waiting.includes(problem));

/** The questions that are named. Throws where a name is no question's. */
function chosen(): Faq[] {
  if (names.includes('--all')) {
    const files = new Set(waiting.map(({ file }) => file));
    return library.faqs.filter(({ path }) => files.has(path));
  }
  return names.map((name) => {
    const faq = library.faqs.find(({ id }) => id === name);
    if (!faq) throw new Error(`content/faqs 里没有 ${name}，或者它还读不出来：先运行 npm run check`);
    return faq;
  });
}

function review(faq: Faq): void {
  const grounds = reviewedGrounds({
    grounds: groundsAt(faq.restsOn, library),
    leftOpen: groundsAt(faq.leftOpen, library),
    bring: groundsAt(
      faq.bring.map((pointer) => ({ kind: 'item', ...pointer })),
      library,
    ),
  });
  const on = dayInChina(new Date());
  const fingerprints = grounds.map((ground): [string, string] => [ground.key, fingerprintOf(ground)]);
  writeFileSync(
    faq.path,
    withReview(readFileSync(faq.path, 'utf8'), { on, grounds: Object.fromEntries(fingerprints) }),
  );
  console.log(`${faq.id}：记下 ${on} 核对过 ${grounds.length} 处依据。`);
}

if (names.length === 0) {
  console.log(waiting.length === 0 ? '没有等着核对的问答。' : formatProblems(waiting));
} else if (others.length > 0) {
  // What cannot be read, or is wrong as it stands, is not ready to be called reviewed.
  console.error(formatProblems(others));
  process.exitCode = 1;
} else {
  try {
    for (const faq of chosen()) review(faq);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
