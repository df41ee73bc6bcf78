import { comparedOf } from './compared-words.ts';
import type { KeyedSection } from './index-files.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { type Columns, fieldNames, packColumns, unpackColumns } from './pack.ts';

/** A question that somebody asks as it stands, and the sections that keep it, one a document. */
export interface AskedQuestion {
  id: string;
  /** Ids of the places that its answer is about. */
  places: string[];
  keys: string[];
}

/** A question that is held, with its ways of asking, as far as they are compared: its title first. */
export type HeldQuestion = AskedQuestion & { ways: readonly string[] };

/** The questions about several places. The file names itself, so that no other is taken for it. */
export interface PublishedQuestions {
  name: typeof SEVERAL;
  questions: PackedQuestions;
}

/** Questions as they are published. */
export type PackedQuestions = Columns<HeldQuestion>;
const FIELDS = fieldNames<HeldQuestion>({ id: true, places: true, keys: true, ways: true });
export const packQuestions = (questions: readonly HeldQuestion[]): PackedQuestions => packColumns(questions, FIELDS);
export const unpackQuestions = (packed: PackedQuestions): HeldQuestion[] => unpackColumns(packed, FIELDS);

/** Stands beside the ids of places for the questions that are about several. */
export const SEVERAL = 'several';

/** So long, in characters, what people say may be to be sent. */
const SENT = 16;

/**
 * Where the questions stand that places may answer: with each place, and with those about several.
 * @example whereQuestionsStand(['qingyuan']) // ['qingyuan', 'several']
 */
export const whereQuestionsStand = (places: readonly string[]): string[] => [...new Set([...places, SEVERAL])];

/** The questions that sections keep, each once, with the sections that keep it, one a document. */
export function questionsKept(sections: readonly KeyedSection[]): Map<string, AskedQuestion> {
  const kept = new Map<string, AskedQuestion & { documents: Set<string> }>();
  for (const { key, entry } of sections) {
    for (const { id } of entry.faqs) {
      const known = kept.get(id) ?? { id, places: [], keys: [], documents: new Set<string>() };
      if (!known.documents.has(entry.id)) known.keys.push(key);
      if (!known.places.includes(entry.place)) known.places.push(entry.place);
      known.documents.add(entry.id);
      kept.set(id, known);
    }
  }
  return new Map([...kept].map(([id, { documents: _, ...question }]) => [id, question]));
}

/**
 * Gathers all questions by their place, also for places that have none, and those about several. Linear in the ways.
 * Of what people say only what is short is sent: whole sentences weigh twice as much and find hardly more. What is left out
 * of a way of asking leaves no gap: gaps weigh, and find nothing.
 * @param ways every way of asking of every question, by its id
 * @param heard what people say when they mean it, by its id
 * @param places ids of the places of which documents are held
 */
export function questionsByPlace(
  ways: ReadonlyMap<string, readonly string[]>,
  heard: ReadonlyMap<string, readonly string[]>,
  sections: readonly KeyedSection[],
  places: readonly string[],
  prepared: PreparedLexicon,
): Map<string, HeldQuestion[]> {
  const byPlace = new Map(whereQuestionsStand(places).map((place): [string, HeldQuestion[]] => [place, []]));
  const isShort = (text: string) => [...text].length <= SENT;
  const sent = (id: string) => {
    const all = [...(ways.get(id) ?? []), ...(heard.get(id) ?? []).filter(isShort)];
    return [...new Set(all.map((way) => comparedOf(way, prepared).replaceAll(' ', '')))].filter(Boolean);
  };
  for (const question of questionsKept(sections).values()) {
    const [place = SEVERAL, ...others] = question.places;
    byPlace.get(others.length > 0 ? SEVERAL : place)?.push({ ...question, ways: sent(question.id) });
  }
  return byPlace;
}
