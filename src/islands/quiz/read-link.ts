import { placesChosenIn, type QuizState, readFragment, type Unusable } from '../../eligibility/share-link.ts';
import { nextTask } from '../next-task.ts';
import { namesBorneOut } from './named-places.ts';
import { findAhead, NO_WISHES, type Quiz, viewOf, withPlaces } from './quiz-state.ts';

/** What a fragment comes to. */
export interface ReadLink {
  /** The quiz with the rules of the places that it names. */
  quiz: Quiz;
  state: QuizState;
  /** What of it could not be used. */
  unusable: readonly Unusable[];
  /** The names of places that came with it and that the list bears out. */
  names: Pick<Awaited<ReturnType<typeof namesBorneOut>>, 'named' | 'own'>;
  /** The question that is asked next. */
  next: string | undefined;
}

/**
 * Reads a fragment with the rules that it needs, in tasks of their own: what was worked out, and what is drawn of it, are a long
 * while together.
 * @param isStillWanted asked after each wait: what comes late is not shown over what was asked for since
 * @returns undefined where it is not wanted any more
 * @throws where rules or names cannot be had
 */
export async function readLink(
  quiz: Quiz,
  fragment: string,
  today: string,
  isStillWanted: () => boolean,
): Promise<ReadLink | undefined> {
  const known = await quiz.source.known(placesChosenIn(fragment));
  const grown = await withPlaces(quiz, known);
  await nextTask();
  if (!isStillWanted()) return undefined;
  const topics = grown.book.topics.map(({ id }) => id);
  const { state, unusable } = readFragment(fragment, grown.rules, known, topics, today);
  const borneOut = await namesBorneOut(state, grown.pieces.read);
  if (!isStillWanted()) return undefined;
  const day = state.day ?? today;
  await findAhead(grown, state, day);
  const { next } = viewOf(grown, state, day, NO_WISHES);
  await nextTask();
  if (!isStillWanted()) return undefined;
  return {
    quiz: grown,
    state,
    unusable: [...unusable, ...borneOut.unusable],
    names: borneOut,
    next: next?.question.id,
  };
}
