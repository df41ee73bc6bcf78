import type { PreparedLexicon } from './lexicon.ts';
import { strengthOf } from './match.ts';
import type { PreparedDocument, PreparedItem } from './prepare-document.ts';
import type { Ranking } from './rank.ts';
import type { Need, Understood } from './understand.ts';

/** Why there is no answer, where there is none. */
export type Absence =
  /** No document is held of the places named; `instead` are places within them of which there are. */
  | { kind: 'not-held'; names: string[]; instead: string[] }
  /** No document has this number. */
  | { kind: 'number-not-held'; cited: boolean }
  /** The documents of a place are not about the topic. */
  | { kind: 'not-about'; place: string; topic: string; documents: string[] }
  /** Documents were read and do not say. */
  | { kind: 'silent'; row: string; topic: string; documents: { id: string; open: string | null; about: boolean }[] }
  /** No document uses these words. */
  | { kind: 'unknown'; words: string[] };

/** An absence, and whether it leaves anything to show below it. */
export interface AbsenceFound {
  absence: Absence;
  /** True where what was found besides is no answer and must not be listed as one. */
  conclusive: boolean;
}

/** Works out whether a query has no honest answer in the documents that were read, and why. */
export function absenceOf(
  understood: Understood,
  documents: readonly PreparedDocument[],
  ranking: Ranking,
  prepared: PreparedLexicon,
): AbsenceFound | null {
  const { lexicon } = prepared;
  const { places, needs, number, elsewhere } = understood;
  const named = lexicon.places.filter(({ id }) => places.includes(id));
  const held = named.filter((place) => place.documents > 0);
  if (elsewhere.length > 0 || held.length < named.length) {
    const missing = named.filter((place) => place.documents === 0);
    const instead = lexicon.places.filter(
      (place) => place.documents > 0 && missing.some(({ id }) => isWithin(place.id, id, prepared)),
    );
    const names = [...elsewhere, ...missing.map(({ shortName }) => shortName)];
    return { absence: { kind: 'not-held', names, instead: instead.map(({ id }) => id) }, conclusive: held.length === 0 };
  }
  if (number && !ranking.hits.some(({ kind }) => kind === 'document')) {
    const cited = ranking.hits.some(({ kind }) => kind === 'citation');
    return { absence: { kind: 'number-not-held', cited }, conclusive: !cited };
  }
  const scope = documents.filter(({ entry }) => places.length === 0 || places.includes(entry.place));
  const items = scope.flatMap((document) => document.items);
  const answered = items.some((item) => isAnswer(item, needs));
  for (const place of held) {
    const topic = lexicon.topics.find(({ id }) => needs.some(({ topics }) => topics.includes(id)));
    const ofPlace = scope.filter(({ entry }) => entry.place === place.id);
    if (!topic || answered || ofPlace.length === 0) continue;
    if (ofPlace.every(({ entry }) => entry.notAbout.includes(topic.id))) {
      const ids = ofPlace.map(({ entry }) => entry.id);
      return { absence: { kind: 'not-about', place: place.id, topic: topic.id, documents: ids }, conclusive: true };
    }
  }
  const silent = answered ? null : silentRow(needs, scope, prepared);
  if (silent) return { absence: silent, conclusive: true };
  if (ranking.unknown.length === 0) return null;
  const words = ranking.unknown.map(({ label }) => label);
  // What the vocabulary knows and some line has is worth showing beside a word that stands nowhere.
  const conclusive = !needs.some((need) => !ranking.unknown.includes(need) && need.groups.length + need.topics.length > 0);
  return { absence: { kind: 'unknown', words }, conclusive };
}

/** True where a line that says something meets every need in its own words or by its row. */
function isAnswer(prepared: PreparedItem, needs: readonly Need[]): boolean {
  return prepared.item.kind !== 'unstated' && needs.every((need) => strengthOf(need, prepared) >= 0.6);
}

/** A row that is asked for and that no document in scope answers. */
function silentRow(
  needs: readonly Need[],
  scope: readonly PreparedDocument[],
  { lexicon }: PreparedLexicon,
): Absence | null {
  const topicsAsked = needs.flatMap(({ topics }) => topics);
  for (const need of needs) {
    for (const row of need.rows) {
      const having = lexicon.topics.filter((topic) => topic.rows.some(({ id }) => id === row));
      const topics = having.filter(({ id }) => topicsAsked.length === 0 || topicsAsked.includes(id));
      const about = scope.filter(({ entry }) => topics.some(({ id }) => !entry.notAbout.includes(id)));
      const [topic] = topics;
      if (!topic || about.length === 0) continue;
      const ofRow = ({ item }: PreparedItem) => item.rows.includes(row) && topics.some(({ id }) => id === item.topic);
      const said = about.some(({ items }) => items.some((item) => ofRow(item) && item.item.kind !== 'unstated'));
      const worded = about.some(({ items }) => items.some((item) => item.item.kind !== 'unstated' && (item.summary.text.includes(need.label) || item.quote.text.includes(need.label))));
      if (said || worded) continue;
      return {
        kind: 'silent',
        row: topic.rows.find(({ id }) => id === row)?.name ?? row,
        topic: topic.id,
        documents: scope.map((document) => ({
          id: document.entry.id,
          open: document.items.find((item) => ofRow(item))?.item.id ?? null,
          about: about.includes(document),
        })),
      };
    }
  }
  return null;
}

function isWithin(id: string, outer: string, { lexicon }: PreparedLexicon): boolean {
  const place = lexicon.places.find((candidate) => candidate.id === id);
  if (!place?.within) return false;
  return place.within === outer || isWithin(place.within, outer, { lexicon } as PreparedLexicon);
}
