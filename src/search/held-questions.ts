import type { KeyedSection } from './index-files.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { comparedOf } from './nearest-questions.ts';

/** A question that somebody asks as it stands, and the sections that keep it, one a document. */
export interface AskedQuestion {
  id: string;
  /** Ids of the places that its answer is about. */
  places: string[];
  keys: string[];
}

/** A question that is held, with its ways of asking, as far as they are compared: its title first. */
export type HeldQuestion = AskedQuestion & { ways: readonly string[] };

/** The questions of one place, or those about several. The file names itself, so that no other is taken for it. */
export interface PublishedQuestions {
  name: string;
  questions: HeldQuestion[];
}

/** So long, in characters, what people say may be to be sent. */
const SENT = 16;

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
 * Of what people say only what is short is sent: whole sentences weigh twice as much and find hardly more.
 * @param ways every way of asking of every question, by its id
 * @param heard what people say when they mean it, by its id
 * @param places ids of the places of which documents are held
 */
export function filesOfQuestions(
  ways: ReadonlyMap<string, readonly string[]>,
  heard: ReadonlyMap<string, readonly string[]>,
  sections: readonly KeyedSection[],
  places: readonly string[],
  prepared: PreparedLexicon,
): PublishedQuestions[] {
  const files = new Map(
    questionFilesOf(places).map((name): [string, PublishedQuestions] => [name, { name, questions: [] }]),
  );
  const isShort = (text: string) => [...text].length <= SENT;
  const sent = (id: string) => {
    const all = [...(ways.get(id) ?? []), ...(heard.get(id) ?? []).filter(isShort)];
    return [...new Set(all.map((way) => comparedOf(way, prepared)))].filter(Boolean);
  };
  for (const question of questionsKept(sections).values()) {
    const [place = SEVERAL, ...others] = question.places;
    const file = files.get(`questions/${others.length > 0 ? SEVERAL : place}`);
    file?.questions.push({ ...question, ways: sent(question.id) });
  }
  return [...files.values()];
}
