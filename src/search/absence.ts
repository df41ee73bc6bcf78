import type { PreparedLexicon } from './lexicon.ts';
import { strengthOf } from './match.ts';
import type { PreparedDocument, PreparedItem } from './prepare-document.ts';
import type { Ranking } from './rank.ts';
import { placesMeant } from './scope.ts';
import { isKnown, type Need, type Understood } from './understand.ts';

/** Why there is no answer, or not a whole one. */
export type Absence =
  /** No document is held of the places named; `instead` are places within them of which there are. */
  | { kind: 'not-held'; names: string[]; instead: string[] }
  /** No document has this number; `cited` where one that is held names it. */
  | { kind: 'number-not-held'; cited: boolean }
  /** The documents of a place are not about the topic. */
  | { kind: 'not-about'; place: string; topic: string; documents: string[] }
  /** The documents of the places named do not use the words. */
  | { kind: 'not-mentioned'; places: string[]; words: string[] }
  /** Documents were read and do not answer a row of their comparison; `open` is the line that says so. */
  | { kind: 'silent'; row: string; topic: string; documents: { id: string; open: string | null; about: boolean }[] }
  /** No document uses these words. */
  | { kind: 'unknown'; words: string[] }
  /** Words are used, but no line has all of them; those in `missing` stand in none of the lines found. */
  | { kind: 'apart'; words: string[]; missing: string[] };

/** An absence, and whether it settles the query: what was found besides must then not be listed as an answer. */
export interface AbsenceFound {
  absence: Absence;
  conclusive: boolean;
}

/** Works out what of a query has no honest answer in the documents that were read, and why. */
export function absenceOf(
  understood: Understood,
  documents: readonly PreparedDocument[],
  ranking: Ranking,
  prepared: PreparedLexicon,
): AbsenceFound | null {
  const meant = placesMeant(understood, prepared);
  if (meant.missing.length > 0) {
    const instead = meant.held.filter((id) => !understood.places.includes(id));
    return {
      absence: { kind: 'not-held', names: meant.missing, instead },
      conclusive: meant.held.length === 0,
    };
  }
  if (understood.number && !ranking.hits.some(({ kind }) => kind === 'document')) {
    const cited = ranking.hits.some(({ kind }) => kind === 'citation');
    return { absence: { kind: 'number-not-held', cited }, conclusive: !cited };
  }
  if (understood.number) return null;
  const { needs } = understood;
  const scope = documents.filter(({ entry }) => meant.held.length === 0 || meant.held.includes(entry.place));
  const items = scope.flatMap((document) => document.items);
  if (needs.length === 0 || items.some((item) => isAnswer(item, needs))) return null;
  return (
    notAbout(needs, meant.held, scope, prepared) ??
    notMentioned(needs, meant.held, items) ??
    silentRow(needs, scope, prepared) ??
    apart(needs, ranking)
  );
}

/** True where a line that says something meets every need in its own words or by its row. */
function isAnswer(prepared: PreparedItem, needs: readonly Need[]): boolean {
  return prepared.item.kind !== 'unstated' && needs.every((need) => strengthOf(need, prepared) >= 0.6);
}

/** A place all of whose documents are not about any topic asked for. */
function notAbout(
  needs: readonly Need[],
  held: readonly string[],
  scope: readonly PreparedDocument[],
  { lexicon }: PreparedLexicon,
): AbsenceFound | null {
  const asked = lexicon.topics.filter(({ id }) => needs.some(({ topics }) => topics.includes(id)));
  const [topic] = asked;
  if (!topic) return null;
  for (const place of held) {
    const documents = scope.filter(({ entry }) => entry.place === place).map(({ entry }) => entry);
    const areAbout = asked.some(({ id }) => documents.some(({ notAbout }) => !notAbout.includes(id)));
    if (documents.length === 0 || areAbout) continue;
    const ids = documents.map(({ id }) => id);
    return { absence: { kind: 'not-about', place, topic: topic.id, documents: ids }, conclusive: held.length === 1 };
  }
  return null;
}

/** Words of the vocabulary that stand in no line of the places asked for. */
function notMentioned(
  needs: readonly Need[],
  held: readonly string[],
  items: readonly PreparedItem[],
): AbsenceFound | null {
  if (held.length === 0) return null;
  const missing = needs.filter(
    (need) => need.groups.length + need.topics.length > 0 && items.every((item) => strengthOf(need, item) === 0),
  );
  if (missing.length === 0) return null;
  return {
    absence: { kind: 'not-mentioned', places: [...held], words: missing.map(({ label }) => label) },
    conclusive: missing.some(({ aside }) => !aside),
  };
}

/** A row that is asked for and that no document in scope answers, although they deal with everything else asked. */
function silentRow(
  needs: readonly Need[],
  scope: readonly PreparedDocument[],
  { lexicon }: PreparedLexicon,
): AbsenceFound | null {
  const topicsAsked = needs.flatMap(({ topics }) => topics);
  // A row in what is told beforehand is a circumstance where the question itself asks for one: 孩子20岁了，能跟着迁吗.
  const asking = needs.filter(({ aside, rows }) => !aside && rows.length > 0);
  for (const need of asking.length > 0 ? asking : needs) {
    const others = needs.filter((other) => other !== need && isKnown(other));
    for (const row of need.rows) {
      const isSaid = ({ item, summary, quote }: PreparedItem) =>
        item.kind !== 'unstated' &&
        (item.rows.includes(row) || summary.text.includes(need.label) || quote.text.includes(need.label));
      // The topics that have the row and deal with everything else that is asked.
      const topics = lexicon.topics.flatMap(({ id, rows }) => {
        const asked = rows.find((candidate) => candidate.id === row);
        if (!asked || (topicsAsked.length > 0 && !topicsAsked.includes(id))) return [];
        const items = scope.flatMap((document) => document.items.filter(({ item }) => item.topic === id));
        const deals = items.some((item) => others.every((other) => strengthOf(other, item) > 0));
        return deals ? [{ id, name: asked.name, items }] : [];
      });
      const [topic] = topics;
      if (!topic || topics.some(({ items }) => items.some(isSaid))) continue;
      const met = (item: PreparedItem) => needs.reduce((sum, other) => sum + strengthOf(other, item), 0);
      const open = (document: PreparedDocument) =>
        topics
          .flatMap(({ items }) => items)
          .filter((item) => item.document.id === document.entry.id && item.item.rows.includes(row))
          .sort((a, b) => met(b) - met(a))[0]?.item.id ?? null;
      return {
        absence: {
          kind: 'silent',
          row: topic.name,
          topic: topic.id,
          documents: scope.map((document) => ({
            id: document.entry.id,
            open: open(document),
            about: topics.some(({ id }) => !document.entry.notAbout.includes(id)),
          })),
        },
        conclusive: true,
      };
    }
  }
  return null;
}

/** What no line says, or none says together. Nothing is listed where no line has what the vocabulary knows. */
function apart(needs: readonly Need[], { unknown, unmet, together }: Ranking): AbsenceFound | null {
  const labels = (list: readonly Need[]) => list.map(({ label }) => label);
  if (unknown.length > 0) {
    const isFound = (need: Need) => !unknown.includes(need);
    const isAskedAbout = needs.some((need) => !need.aside && (isFound(need) || isKnown(need)));
    const worthShowing =
      isAskedAbout && needs.some((need) => isFound(need) && need.groups.length + need.topics.length > 0);
    return { absence: { kind: 'unknown', words: labels(unknown) }, conclusive: !worthShowing };
  }
  if (together) return null;
  return { absence: { kind: 'apart', words: labels(needs), missing: labels(unmet) }, conclusive: false };
}
