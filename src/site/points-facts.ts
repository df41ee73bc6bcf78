import { afterLineWords } from '../eligibility/points/after-line-words.ts';
import type { Library } from '../library/library.ts';
import { selfCheckKey } from '../schema/conditions/answers.ts';
import { pointsCheckId } from '../schema/conditions/points.ts';
import { inDocument } from '../schema/document-words.ts';
import { leavesOf, reckonedTotalOf } from '../schema/leaves-of.ts';
import type { PointsSchedule, PointsTotal } from '../schema/points-schedule.ts';
import type { PointsEvidence } from '../schema/points-score.ts';
import { address } from './address.ts';

/** The schedule that a document holds. */
export function scheduleOf(library: Library, policy: string): PointsSchedule | undefined {
  return library.points.find(({ id }) => id === policy);
}

/** Keys of the quiz's answers that a total of a schedule answers, by the total's id. */
export function quizKeysOf({ policies }: Library, schedule: string): Record<string, string[]> {
  const keys: Record<string, string[]> = {};
  for (const policy of policies) {
    for (const leaf of policy.benefits.flatMap(({ conditions, bars }) => [conditions, ...bars].flatMap(leavesOf))) {
      const asked = reckonedTotalOf(leaf);
      if (asked?.schedule !== schedule) continue;
      const key = selfCheckKey(policy.id, pointsCheckId(asked));
      const known = keys[asked.total] ?? [];
      keys[asked.total] = known.includes(key) ? known : [...known, key];
    }
  }
  return keys;
}

/** Where a phrase stands: the words for it, the title of its clause, and the address of that. */
export function placeOfPhrase(
  { policies }: Library,
  schedule: string,
  { document = schedule, clause }: PointsEvidence,
): { words: string; title: string | undefined; href: string } {
  const policy = policies.find(({ id }) => id === document);
  const found = policy?.clauses.find(({ locator }) => locator === clause);
  const words = document === schedule || !policy ? clause : inDocument(policy, clause);
  return { words, title: found?.title, href: address.policy(document, found?.id) };
}

/** What coming to the line of a total brings, as a line of its own. */
export function openingWords(total: PointsTotal, totals: readonly PointsTotal[]): string {
  return total.line ? `到了线，${afterLineWords(total, totals)}` : '没有分数线，只用来排先后。';
}
