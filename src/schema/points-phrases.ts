import { PHRASE_FIELDS } from './points-phrase-fields.ts';
import type { PointsSchedule } from './points-schedule.ts';
import type { PointsEvidence, PointsPhrase } from './points-score.ts';

/** A phrase of a schedule with the place that it stands on. */
export interface PlacedPhrase extends PointsEvidence {
  readonly document: string;
  readonly path: readonly PropertyKey[];
}

/** Every phrase that a schedule stands on, each in its clause of its document: the schedule's own, where none is named. */
export function phrasesOfSchedule(schedule: PointsSchedule): PlacedPhrase[] {
  const found: PlacedPhrase[] = [];
  const take = (phrase: PointsPhrase, clause: string | undefined, path: readonly PropertyKey[]) => {
    if (typeof phrase !== 'string') found.push({ ...phrase, document: phrase.document ?? schedule.id, path });
    else if (clause !== undefined) found.push({ document: schedule.id, clause, quote: phrase, path });
    else throw new Error(`“${phrase}” at ${path.map(String).join('.')} stands in no clause`);
  };
  const visit = (part: unknown, clause: string | undefined, path: readonly PropertyKey[]): void => {
    if (typeof part !== 'object' || part === null) return;
    const own = 'clause' in part && typeof part.clause === 'string' ? part.clause : clause;
    for (const [key, value] of Object.entries(part)) {
      const here = [...path, Array.isArray(part) ? Number(key) : key];
      if (!PHRASE_FIELDS.has(key) || value === undefined) visit(value, own, here);
      else if (!Array.isArray(value)) take(value, own, here);
      else for (const [at, phrase] of value.entries()) take(phrase, own, [...here, at]);
    }
  };
  visit(schedule, undefined, []);
  return found;
}

/** How a use begins that stands in a points schedule, not in the document. */
const SCHEDULE_USE = 'points/';

/** Where a points schedule uses a phrase, as uses of phrases are named. */
export function useOfSchedule(schedule: string, path: readonly PropertyKey[]): string {
  return [`${SCHEDULE_USE}${schedule}`, ...path.map(String)].join('.');
}

/** The schedule, and the path within it, of a use that stands in one; undefined of any other. */
export function readUseOfSchedule(usedBy: string): { schedule: string; path: PropertyKey[] } | undefined {
  if (!usedBy.startsWith(SCHEDULE_USE)) return undefined;
  const [schedule = '', ...path] = usedBy.slice(SCHEDULE_USE.length).split('.');
  return { schedule, path: path.map((key) => (/^\d+$/.test(key) ? Number(key) : key)) };
}
