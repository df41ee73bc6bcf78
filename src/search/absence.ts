import { type Choice, READ_ALL } from './choose-sections.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { holds, strengthOf } from './match.ts';
import { mayBeNamed } from './may-be-named.ts';
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
  /** No document uses these words. None are named where what was not understood may be no word. */
  | { kind: 'unknown'; words: string[] }
  /** Words are used, but no line that was read has all; those in `missing` stand in none of the lines found. */
  | { kind: 'apart'; words: string[]; missing: string[]; whole: boolean };

/** An absence, and whether it settles the query: what was found besides must then not be listed as an answer. */
export interface AbsenceFound {
  absence: Absence;
  conclusive: boolean;
}

/** What the index knows of all documents, beyond those that were read. */
export type Proof = Pick<Choice, 'standing' | 'asTyped' | 'moreTogether'>;

/**
 * Works out what of a query has no honest answer, and why. That something is not there is told of all documents only where
 * the index has it nowhere, neither by its meaning nor as it is written; what was read is not enough.
 */
export function absenceOf(
  understood: Understood,
  documents: readonly PreparedDocument[],
  ranking: Ranking,
  choice: Proof,
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
  if (understood.number || saysAsTyped(ranking, choice)) return null;
  const { needs } = understood;
  const scope = documents.filter(({ entry }) => meant.held.length === 0 || meant.held.includes(entry.place));
  const items = scope.flatMap((document) => document.items);
  if (needs.length === 0 || items.some((item) => isAnswer(item, needs))) return null;
  const isTyped = choice.asTyped.lines > 0;
  return (
    notAbout(needs, meant.held, scope, prepared) ??
    (isTyped ? null : notMentioned(needs, meant.held, items, choice, prepared)) ??
    silentRow(needs, scope, prepared) ??
    (isTyped ? null : apart(needs, ranking, meant.held, choice, prepared))
  );
}

/** True where a line says the query word for word, and not only that nothing is said of it. Of many lines, some do. */
function saysAsTyped({ hits }: Ranking, { asTyped }: Proof): boolean {
  const says = hits.some((hit) => hit.kind === 'item' && hit.asTyped && hit.prepared.item.kind !== 'unstated');
  return says || asTyped.lines > READ_ALL;
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
  { standing }: Proof,
  prepared: PreparedLexicon,
): AbsenceFound | null {
  if (held.length === 0) return null;
  const missing = needs.filter(
    (need) =>
      need.groups.length + need.topics.length > 0 &&
      standing.get(need)?.nowhereInPlaces &&
      items.every((item) => strengthOf(need, item) === 0),
  );
  const words = labelsOf(missing, prepared);
  if (words.length === 0) return null;
  return {
    absence: { kind: 'not-mentioned', places: [...held], words },
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
        item.kind !== 'unstated' && (item.rows.includes(row) || holds(summary, need.plain) || holds(quote, need.plain));
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
function apart(
  needs: readonly Need[],
  { unknown, unmet, together }: Ranking,
  held: readonly string[],
  { standing, moreTogether }: Proof,
  prepared: PreparedLexicon,
): AbsenceFound | null {
  const absent = unknown.filter((need) => standing.get(need)?.nowhereInScope);
  if (absent.length > 0) {
    const isFound = (need: Need) => !absent.includes(need);
    const isAskedAbout = needs.some((need) => !need.aside && (isFound(need) || isKnown(need)));
    const worthShowing =
      isAskedAbout && needs.some((need) => isFound(need) && need.groups.length + need.topics.length > 0);
    const everywhere = labelsOf(
      absent.filter((need) => standing.get(need)?.nowhere),
      prepared,
    );
    const here = labelsOf(absent, prepared);
    const absence: Absence =
      everywhere.length === 0 && here.length > 0
        ? { kind: 'not-mentioned', places: [...held], words: here }
        : { kind: 'unknown', words: everywhere };
    return { absence, conclusive: !worthShowing };
  }
  if (together) return null;
  const [words, missing] = [needs, unmet].map((list) => labelsOf(list, prepared));
  return {
    absence: { kind: 'apart', words: words ?? [], missing: missing ?? [], whole: moreTogether === 0 },
    conclusive: false,
  };
}

/** What some needs are called, those that may be named. */
const labelsOf = (needs: readonly Need[], prepared: PreparedLexicon): string[] =>
  needs.filter((need) => mayBeNamed(need, prepared)).map(({ label }) => label);
