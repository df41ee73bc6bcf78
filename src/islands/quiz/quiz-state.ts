import type { Answer } from '../../eligibility/answer.ts';
import { HEADLINES } from '../../eligibility/headline.ts';
import { countOpenQuestions, type NextQuestion, nextQuestion } from '../../eligibility/next-question.ts';
import type { Rule } from '../../eligibility/rule.ts';
import type { RuleBook } from '../../eligibility/rule-book.ts';
import { type CompiledRules, compileRules } from '../../eligibility/rule-set.ts';
import { notAboutWithin, rulesWithin } from '../../eligibility/scope.ts';
import type { QuizState } from '../../eligibility/share-link.ts';
import { judge, type Verdict } from '../../eligibility/verdict.ts';
import type { ReadPiece } from '../../places/piece.ts';

/** The rule book with what is worked out from it once. */
export interface Quiz {
  book: RuleBook;
  rules: CompiledRules;
  /** Numbers of short addresses, by `<document>#<provision>`. */
  shorts: Readonly<Record<string, number>>;
  /** Reads the list of the country's places, piece by piece. */
  readPiece: ReadPiece;
  /** Id of the place that stands for the whole country, whose documents hold everywhere; null where none are held. */
  country: string | null;
}

export function openQuiz(book: RuleBook, given: Pick<Quiz, 'shorts' | 'readPiece' | 'country'>): Quiz {
  return { book, rules: compileRules(book), ...given };
}

/** Name of a place in full; of a functional area without the province before it. */
export function nameOfPlace({ book }: Quiz, place: string): string {
  const { name, shortName } = book.places.find(({ id }) => id === place) ?? { name: place, shortName: place };
  return name.endsWith(shortName) ? shortName : name;
}

/** Everything a screen shows, worked out from the state: nothing of it is stored. */
export interface View {
  relevant: Rule[];
  verdicts: Verdict[];
  next: NextQuestion | undefined;
  /** At most how many questions can still come. */
  remaining: number;
  /** How many things the whole country's documents write under the chosen topics, where only other places are chosen. */
  leftOut: number;
  /** Chosen places whose document is not about a chosen topic. */
  notAbout: { place: string; policy: string; topic: string }[];
}

/** Looks at a state on a day given as `YYYY-MM-DD`. */
export function viewOf({ rules, country }: Quiz, state: QuizState, day: string): View {
  const relevant = rulesWithin(rules, state);
  const verdicts = relevant
    .map((rule) => judge(rule, state.answers, day, rules))
    .sort((a, b) => HEADLINES.indexOf(a.headline) - HEADLINES.indexOf(b.headline) || a.missing - b.missing);
  const asked = relevant.filter(({ force }) => force !== 'direction');
  return {
    relevant,
    verdicts,
    // A direction gives nobody a right, whatever the answers: its conditions are shown, not asked.
    next: nextQuestion(asked, state.answers, rules, day),
    remaining: countOpenQuestions(asked, state.answers, rules),
    leftOut:
      country === null || state.places.length === 0 || state.places.includes(country)
        ? 0
        : rulesWithin(rules, { ...state, places: [country] }).length,
    notAbout: notAboutWithin(rules, state),
  };
}

/** The state with one answer given, or taken back where `answer` is undefined. */
export function withAnswer(state: QuizState, question: string, answer: Answer | undefined): QuizState {
  const { [question]: _, ...rest } = state.answers;
  return { ...state, answers: answer === undefined ? rest : { ...rest, [question]: answer } };
}
