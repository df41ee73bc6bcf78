import type { PreparedLexicon } from './lexicon.ts';
import type { QueryTerm } from './query-term.ts';

/** True of a term that is a point: what is asked about something, as how much, how long, where. */
export function isPoint(
  { rows, groups }: Pick<QueryTerm, 'rows' | 'groups'>,
  { lexicon: { tells, points } }: PreparedLexicon,
): boolean {
  return rows.some((row) => !tells.includes(row)) || groups.some((group) => points.includes(group));
}

/** True of a term that is a subject of its own: nothing that is about something else answers it. */
export function isSubject({ groups }: Pick<QueryTerm, 'groups'>, { lexicon }: PreparedLexicon): boolean {
  return groups.some((group) => lexicon.subjects.includes(group));
}
