import type { Evidence } from './common.ts';
import type { PointsPhrase, PointsSchedule } from './points-schedule.ts';

/** A phrase of a schedule with the place that it stands on. */
export interface PlacedPhrase extends Evidence {
  readonly path: readonly PropertyKey[];
}

/** Fields that hold a phrase, or several. */
const PHRASES = new Set([
  'phrase',
  'rule',
  'countsInPhrase',
  'notCounted',
  'evidence',
  'takenPhrase',
  'title',
  'quota',
  'order',
  'ties',
  'equals',
]);

/** Every phrase that a schedule stands on, each in its clause; what is in another document is left out. */
export function phrasesOfSchedule(schedule: PointsSchedule): PlacedPhrase[] {
  const found: PlacedPhrase[] = [];
  const take = (phrase: PointsPhrase, clause: string | undefined, path: readonly PropertyKey[]) => {
    if (typeof phrase !== 'string') found.push({ ...phrase, path });
    else if (clause !== undefined) found.push({ clause, quote: phrase, path });
    else throw new Error(`“${phrase}” at ${path.map(String).join('.')} stands in no clause`);
  };
  const visit = (part: unknown, clause: string | undefined, path: readonly PropertyKey[]): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('document' in part && part.document !== undefined) return;
    const own = 'clause' in part && typeof part.clause === 'string' ? part.clause : clause;
    for (const [key, value] of Object.entries(part)) {
      const here = [...path, Array.isArray(part) ? Number(key) : key];
      if (!PHRASES.has(key) || value === undefined) visit(value, own, here);
      else if (!Array.isArray(value)) take(value, own, here);
      else for (const [at, phrase] of value.entries()) take(phrase, own, [...here, at]);
    }
  };
  visit(schedule, undefined, []);
  return found;
}
