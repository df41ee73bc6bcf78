import type { KeyedSection } from './index-files.ts';

/** A question that somebody asks as it stands, and the sections that keep it, one a document. */
export interface AskedQuestion {
  id: string;
  /** Ids of the places that its answer is about. */
  places: string[];
  keys: string[];
}

/** A question that is held, with every way of asking it: its title first. */
export type HeldQuestion = AskedQuestion & { ways: readonly string[] };

/** The questions about several places. The file names itself, so that no other is taken for it. */
export interface PublishedQuestions {
  name: typeof SEVERAL;
  questions: HeldQuestion[];
}

/** Stands beside the ids of places for the questions that are about several. */
export const SEVERAL = 'several';

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
 * @param ways every way of asking of every question, by its id
 * @param places ids of the places of which documents are held
 */
export function questionsByPlace(
  ways: ReadonlyMap<string, readonly string[]>,
  sections: readonly KeyedSection[],
  places: readonly string[],
): Map<string, HeldQuestion[]> {
  const byPlace = new Map(whereQuestionsStand(places).map((place): [string, HeldQuestion[]] => [place, []]));
  for (const question of questionsKept(sections).values()) {
    const [place = SEVERAL, ...others] = question.places;
    byPlace.get(others.length > 0 ? SEVERAL : place)?.push({ ...question, ways: ways.get(question.id) ?? [] });
  }
  return byPlace;
}
