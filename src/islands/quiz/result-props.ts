import type { RefObject } from 'preact';
import type { Answer, Answers } from '../../eligibility/answer.ts';
import type { Way } from '../../eligibility/ways/group-ways.ts';
import type { WayWords } from '../../eligibility/ways/say-way.ts';
import type { DrawnInTurn } from './Later.tsx';
import type { Quiz, View } from './quiz-state.ts';

/** What a result is drawn from. */
export interface ResultProps extends DrawnInTurn {
  quiz: Quiz;
  root: string;
  view: View;
  answers: Answers;
  /** Chosen places. */
  places: readonly string[];
  /** What was typed that is the name of a place of which nothing is held; empty where nothing was. */
  notHeld: string;
  /** County and the like that the person named for a question about places, by the question. */
  named: Readonly<Record<string, string>>;
  heading: RefObject<HTMLHeadingElement>;
  onSelfCheck: (key: string, answer: Answer | undefined) => void;
}

/** What is drawn of one way. */
export interface WayProps extends ResultProps {
  way: Way;
}

/** What sentences are made of. */
export const wordsOfAnswers = ({ ways, book }: Quiz, answers: Answers): WayWords => ({
  ...ways,
  questions: book.questions,
  answers,
});
