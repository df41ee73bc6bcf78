/**
 * Reads all content and compares it with the evidence lock. Prints every problem; fails where there is one. What the passing of
 * time asks for is named besides, and fails nothing.
 */

import { notices } from '../library/notices.ts';
import { formatProblems } from '../library/problem.ts';
import { waiverCounts } from '../library/waiver-counts.ts';
import { dayInChina } from '../schema/day-in-china.ts';
import { contentProblems } from './content-problems.ts';

const { library, problems } = contentProblems();
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  console.log(
    `${library.policies.length} documents and ${library.faqs.length} questions read; every phrase they show is in content/evidence.lock.json.`,
  );
  const waived = waiverCounts(library);
  for (const notice of notices(library, dayInChina(new Date()))) console.log(notice);
  console.log(`Waived with a reason: ${waived.map(([kind, count]) => `${kind} ${count}`).join(', ')}.`);
}
