import type { Force } from '../schema/force.ts';
import { FORCES_RISING } from '../schema/force.ts';
import type { LimitKind } from '../schema/limit-marks.ts';
import { segmentsLike } from '../schema/phrase-pattern.ts';
import { forceRows, limitRows, type WordingData } from '../schema/wording.ts';
import { quoteAround } from './quote-around.ts';

/** A limiting word of a text: who, or what of. */
export interface FoundLimit {
  id: string;
  limits: LimitKind;
  words: string;
  quote: string;
}

/** Words of a text that say how binding it is. */
export interface FoundForce {
  force: Force;
  words: string;
  quote: string;
}

/** The limiting words of a text by the table `content/wording/limits.yaml`, each limit once. */
export function findLimits(text: string, wording: readonly WordingData[]): FoundLimit[] {
  return limitRows(wording).flatMap(({ id, limits, words }) => {
    const [found] = words.flatMap((pattern) => segmentsLike(pattern, text));
    return found ? [{ id, limits, words: found.text, quote: quoteAround(text, found.start, found.end) }] : [];
  });
}

/**
 * The words of a text that carry force by the table `content/wording/force.yaml`: of words that lie one within another the
 * longest, each once, the most binding first.
 */
export function findForces(text: string, wording: readonly WordingData[]): FoundForce[] {
  const all = forceRows(wording).flatMap(({ words, force }) =>
    segmentsLike(words, text).map((segment) => ({ ...segment, force })),
  );
  const widest = all.filter(
    (one) =>
      !all.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          other.end >= one.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
  const seen = new Set<string>();
  return widest
    .filter(({ text: words }) => !seen.has(words) && seen.add(words))
    .map(({ text: words, force, start, end }) => ({ force, words, quote: quoteAround(text, start, end) }))
    .sort((a, b) => FORCES_RISING.indexOf(b.force) - FORCES_RISING.indexOf(a.force));
}
