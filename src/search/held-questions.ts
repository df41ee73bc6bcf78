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

/** The questions of one place, or those about several. The file names itself, so that no other is taken for it. */
export interface PublishedQuestions {
  name: string;
  questions: HeldQuestion[];
}

/** Stands for a place in the name of the file of those questions that are about several. */
const SEVERAL = 'several';

/**
 * The names of the files with the questions that places may answer, without their endings.
 * @example questionFilesOf(['qingyuan']) // ['questions/qingyuan', 'questions/several']
 */
export const questionFilesOf = (places: readonly string[]): string[] =>
  [...new Set([...places, SEVERAL])].map((place) => `questions/${place}`);

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
 * Gathers all questions in a file for each place, also for those that have none, and one for those about several. Linear in the ways.
 * @param ways every way of asking of every question, by its id
 * @param places ids of the places of which documents are held
 */
export function filesOfQuestions(
  ways: ReadonlyMap<string, readonly string[]>,
  sections: readonly KeyedSection[],
  places: readonly string[],
): PublishedQuestions[] {
  const files = new Map(
    questionFilesOf(places).map((name): [string, PublishedQuestions] => [name, { name, questions: [] }]),
  );
  for (const question of questionsKept(sections).values()) {
    const [place = SEVERAL, ...others] = question.places;
    const file = files.get(`questions/${others.length > 0 ? SEVERAL : place}`);
    file?.questions.push({ ...question, ways: ways.get(question.id) ?? [] });
  }
  return [...files.values()];
}
