/**
 * Reads all content and compares it with the evidence lock. Prints every problem; fails where there is one. What the passing of
 * time asks for is named besides, and fails nothing.
 */

import type { Library } from '../library/library.ts';
import { notices } from '../library/notices.ts';
import { formatProblems, type Problem } from '../library/problem.ts';
import { dayInChina } from '../schema/day-in-china.ts';
import { provisionsOf } from '../schema/policy-body.ts';
import { contentProblems } from './content-problems.ts';
import { personaProblems, undecidedPersonas } from './persona-problems.ts';
import { readingStore } from './reading-store.ts';

/**
 * What the command prints of a reading of the content, and the code it ends with.
 * @param today day as `YYYY-MM-DD`, in China
 */
export function reportOf(
  { library, problems }: { library: Library; problems: readonly Problem[] },
  today = dayInChina(new Date()),
): { output: string; exitCode: 0 | 1 } {
  if (problems.length > 0) return { output: formatProblems(problems), exitCode: 1 };
  const waived = waiverCounts(library);
  return {
    output: [
      `${library.policies.length} documents and ${library.faqs.length} questions read; every phrase they show is in content/evidence.lock.json.`,
      ...notices(library, today),
      `Waived with a reason: ${waived.map(([kind, count]) => `${kind} ${count}`).join(', ')}.`,
    ].join('\n'),
    exitCode: 0,
  };
}

/** How many exceptions from the rules of wording stand in the content, by kind; each has its reason there. */
function waiverCounts({ policies, faqs }: Library): [kind: string, count: number][] {
  const waived = policies.flatMap(({ benefits }) => benefits.flatMap((benefit) => benefit.waived));
  const lines = [...policies.flatMap(provisionsOf), ...faqs];
  return [
    ['limiting words', waived.filter((waiver) => 'words' in waiver).length],
    ['open points', waived.filter((waiver) => 'open' in waiver).length],
    ['other forces', waived.filter((waiver) => 'force' in waiver).length],
    ['limits of short lines', lines.reduce((sum, { unlimited }) => sum + (unlimited?.length ?? 0), 0)],
    ['short lines with a mark', lines.filter(({ marked }) => marked && marked.length > 0).length],
  ];
}

if (import.meta.main) {
  const reading = contentProblems(process.cwd(), readingStore());
  const problems = [...reading.problems, ...undecidedPersonas()];
  // Rules can be made of content that is whole; until then nothing is known of what they come to.
  if (problems.length === 0) problems.push(...personaProblems(reading.library, reading.sourceOf));
  const { output, exitCode } = reportOf({ ...reading, problems });
  if (exitCode === 0) console.log(output);
  else console.error(output);
  process.exitCode = exitCode;
}
