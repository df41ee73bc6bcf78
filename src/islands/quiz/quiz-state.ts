import type { Answer, Answers } from '../../eligibility/answer.ts';
import { decide, openQuestions } from '../../eligibility/decide.ts';
import { HEADLINES } from '../../eligibility/headline.ts';
import { countOpenQuestions, type NextQuestion, nextQuestion, puttingOff } from '../../eligibility/next-question.ts';
import { questionsOn } from '../../eligibility/question-screens.ts';
import type { Rule } from '../../eligibility/rule.ts';
import type { RuleBook } from '../../eligibility/rule-book.ts';
import { joinParts, type RuleFrame } from '../../eligibility/rule-parts.ts';
import { type CompiledRules, compileRules } from '../../eligibility/rule-set.ts';
import { endingOf, validityOn } from '../../eligibility/rule-validity.ts';
import { notAboutWithin, rulesWithin } from '../../eligibility/scope.ts';
import type { QuizState } from '../../eligibility/share-link.ts';
import { judge, type Verdict } from '../../eligibility/verdict.ts';
import { type Deadline, deadlinesOf } from '../../eligibility/ways/deadlines.ts';
import { groupWays, type Ways } from '../../eligibility/ways/group-ways.ts';
import { thingNamed } from '../../eligibility/ways/names.ts';
import { joinWays, type WayBook, type WayPart } from '../../eligibility/ways/way-parts.ts';
import { withWhatFollows } from '../../eligibility/what-follows.ts';
import { memoize } from '../../language/memoize.ts';
import { ELSEWHERE } from '../../places/elsewhere.ts';
import { nameWithoutProvince } from '../../places/name-without-province.ts';
import type { Question, QuestionOfSeveral } from '../../schema/question.ts';
import { roundOver } from '../../schema/validity-words.ts';
import { nextTask } from '../next-task.ts';
import type { NamingPieces } from '../read-pieces.ts';
import type { RuleSource } from './rule-source.ts';

/** The rules of the places that were asked for so far, with what is worked out from them once. */
export interface Quiz {
  frame: RuleFrame;
  parts: readonly WayPart[];
  book: RuleBook;
  /** What answers are made of; its grounds are all that a reader can be led to. */
  ways: WayBook;
  rules: CompiledRules;
  source: RuleSource;
  /** Reads the list of the country's places, piece by piece. */
  pieces: NamingPieces;
}

/** A quiz of some places. */
export function openQuiz(frame: RuleFrame, parts: readonly WayPart[], given: Pick<Quiz, 'source' | 'pieces'>): Quiz {
  // Verdicts that are alike stand in the order of their places, in whatever order these were chosen.
  const at = ({ place }: WayPart) => frame.places.findIndex(({ id }) => id === place.id);
  const ordered = [...parts].sort((a, b) => at(a) - at(b));
  const book = joinParts(frame, ordered);
  const ways = joinWays(ordered);
  return {
    frame,
    parts: ordered,
    book,
    ways: { ...ways, grounds: { ...ways.grounds, ...book.grounds } },
    rules: compileRules(book),
    source: given.source,
    pieces: given.pieces,
  };
}

/** The places that a choice comes to: choosing none means all where they are few, else the whole country's documents. */
export function placesOfScope({ frame }: Quiz, chosen: readonly string[]): readonly string[] {
  return chosen.length > 0 ? chosen : frame.places.map(({ id }) => id);
}

/**
 * The quiz with the rules of what a choice comes to, read where they are not here yet.
 * @throws where they cannot be had
 */
export async function withPlaces(quiz: Quiz, chosen: readonly string[]): Promise<Quiz> {
  const lacking = placesOfScope(quiz, chosen).filter((id) => !quiz.parts.some(({ place }) => place.id === id));
  if (lacking.length === 0) return quiz;
  const read = await Promise.all(lacking.map(quiz.source.part));
  await nextTask();
  const grown = openQuiz(quiz.frame, [...quiz.parts, ...read], quiz);
  await someATask(grown.rules.rules, grown.rules.compiledOf);
  return grown;
}

/**
 * Answers without those that a further place puts in question: who answered “elsewhere” before the place was among the
 * options may have meant it.
 */
export function stillMeant(answers: QuizState['answers'], before: Quiz, after: Quiz): QuizState['answers'] {
  const optionsIn = ({ rules }: Quiz, id: string) => {
    const question = rules.questionById.get(id);
    return question?.kind === 'one' && question.places ? question.options.length : 0;
  };
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([id, answer]) =>
        !(Array.isArray(answer) && answer.includes(ELSEWHERE) && optionsIn(after, id) > optionsIn(before, id)),
    ),
  );
}

/** Name of a place in full; of a functional area without the province before it. */
export function nameOfPlace({ book, pieces }: Quiz, place: string): string {
  const known = book.places.find(({ id }) => id === place);
  return known ? nameWithoutProvince(known) : (pieces.nameOf(place) ?? place);
}

/** Everything a screen shows, worked out from the state: nothing of it is stored. */
export interface View {
  /** The answers, with what follows from them, and is not asked about: an age, a deadline that is surely kept, or surely over. */
  answers: Answers;
  deadlines: readonly Deadline[];
  relevant: Rule[];
  verdicts: Verdict[];
  /** The same, as what the person can go for. */
  ways: Ways;
  next: NextQuestion | undefined;
  /** Ids of the questions that can still change something. */
  open: ReadonlySet<string>;
  /** At most how many questions can still come. */
  remaining: number;
  /** At most how many questions only plans wait for that have ended, and that are therefore not asked. */
  endedOpen: number;
  /** Rounds that are over and of which therefore nothing is asked, each in a sentence without 。 at the end. */
  rounds: string[];
  /** At most how many questions are not asked because of what was answered 不知道, and what that was. */
  putOff: { count: number; after: string };
  /** Whether all that is asked about has ended: then it is asked first whether one wants to see it. */
  isOver: boolean;
  /** How many things the whole country's documents write under the chosen topics, where only other places are chosen. */
  leftOut: number;
  /** Chosen places whose document is not about a chosen topic. */
  notAbout: { place: string; policy: string; topic: string }[];
}

/** What was seen of a state, which does not change: who has looked ahead and who draws it look at the same. */
const seenOf = memoize((_quiz: Quiz) => memoize((_state: QuizState) => new Map<string, View>()));

/** What is asked on wish only. */
export interface Wishes {
  /** What only plans wait for that have ended. Where all have, `next` is of them, and whoever draws it asks for the wish before. */
  ended: boolean;
  /** What is put off or hidden because something was answered 不知道 (`puttingOff`). */
  putOff: boolean;
}

/** Nothing besides was asked for. */
export const NO_WISHES: Wishes = { ended: false, putOff: false };

/** Looks at a state on a day given as `YYYY-MM-DD`. */
export function viewOf(quiz: Quiz, state: QuizState, day: string, wishes: Wishes): View {
  const seen = seenOf(quiz)(state);
  const key = `${day} ${wishes.ended} ${wishes.putOff}`;
  const view = seen.get(key) ?? look(quiz, state, day, wishes);
  seen.set(key, view);
  return view;
}

function look(quiz: Quiz, state: QuizState, day: string, wishes: Wishes): View {
  const { rules } = quiz;
  const scope = { ...state, places: placesOfScope(quiz, state.places) };
  const relevant = rulesWithin(rules, scope);
  const deadlines = relevant.flatMap((rule) => deadlinesOf(rule, state.answers, day));
  const answers = withWhatFollows(relevant, state.answers, day, rules.questions);
  const verdicts = relevant
    .map((rule) => judge(rule, answers, day, rules))
    .sort((a, b) => HEADLINES.indexOf(a.headline) - HEADLINES.indexOf(b.headline) || a.missing - b.missing);
  const ways = groupWays(verdicts, quiz.ways.parts, nearnessFor(quiz, state));
  const binding = relevant.filter(({ force }) => force !== 'direction');
  const current = binding.filter((rule) => validityOn(rule, day) !== 'ended');
  const asked = wishes.ended || current.length === 0 ? binding : current;
  const count = (among: readonly Rule[], asksAll = wishes.putOff) => countOpenQuestions(among, answers, rules, asksAll);
  return {
    answers,
    deadlines,
    relevant,
    verdicts,
    ways,
    // A direction gives nobody a right, whatever the answers: its conditions are shown, not asked.
    next: nextQuestion(asked, answers, rules, day, wishes.putOff),
    open: new Set(asked.flatMap((rule) => openQuestions(rule, answers, rules))),
    remaining: count(asked),
    endedOpen: count(binding) - count(asked),
    rounds: [
      ...new Set(
        binding
          .filter((rule) => !asked.includes(rule) && !quiz.ways.parts[rule.key]?.partOf)
          .flatMap((rule) => roundSaid(rule, quiz.ways.parts) ?? []),
      ),
    ],
    putOff: {
      count: count(asked, true) - count(asked),
      after: puttingOff(asked, answers, rules)
        .map((id) => `“${rules.questionById.get(id)?.subject ?? ''}”`)
        .join('、'),
    },
    isOver: binding.length > 0 && current.length === 0,
    leftOut: leftOutOf(quiz, state),
    notAbout: notAboutWithin(rules, scope),
  };
}

/** That the round of a rule is over: 2025年度这一轮积分制入户：这一轮申报2025年11月10日截止了，下一轮什么时候没有写. */
function roundSaid(rule: Rule, parts: Quiz['ways']['parts']): string | undefined {
  const ending = endingOf(rule);
  if (ending.kind !== 'printed' || ending.of !== 'round') return undefined;
  return `${thingNamed(rule, parts)}：${roundOver(ending)}`;
}

/** So many rules are looked at in one task. */
const RULES_AT_ONCE = 2;

/** Finds ahead what `viewOf` looks up of a state, a few rules a task, so that no tap waits for all of them. */
export async function findAhead(quiz: Quiz, state: QuizState, day: string): Promise<void> {
  const relevant = rulesWithin(quiz.rules, { ...state, places: placesOfScope(quiz, state.places) });
  const answers = withWhatFollows(relevant, state.answers, day, quiz.rules.questions);
  await someATask(relevant, (rule) => decide(rule, answers, quiz.rules));
}

/** Looks at rules, some in each task. */
async function someATask(rules: readonly Rule[], look: (rule: Rule) => unknown): Promise<void> {
  for (const [at, rule] of rules.entries()) {
    look(rule);
    if (at % RULES_AT_ONCE === RULES_AT_ONCE - 1) await nextTask();
  }
}

/** The questions that a screen asks: one, or those that are asked together with it. */
export function questionsShown(
  { rules }: Quiz,
  { open }: View,
  answers: QuizState['answers'],
  id: string,
  alone: boolean,
): Question[] {
  const together = alone ? [] : questionsOn(id, open, answers, rules);
  const own = rules.questionById.get(id);
  return together.length > 0 || own === undefined ? together : [own];
}

/** Whether a question has options, and can be asked together with others. */
export const isOfSeveral = (question: Question): question is QuestionOfSeveral =>
  question.kind === 'one' || question.kind === 'several';

/** The rules that wait for what a screen asks, the nearest first; none where another question comes next. */
export const waitingFor = ({ next }: View, asked: readonly Question[]): Rule[] =>
  next && asked.some(({ id }) => id === next.question.id) ? next.for : [];

/** Where the person is, chosen or answered: nearest. Then what holds everywhere, then other places. */
export function nearnessFor({ frame, rules }: Quiz, { places, answers }: QuizState): (place: string) => number {
  const answered = Object.entries(answers).flatMap(([id, answer]) => {
    const question = rules.questionById.get(id);
    return question?.kind === 'one' && question.places && Array.isArray(answer) ? answer : [];
  });
  // Somebody who chose several is where they say they are; who said nothing is as near to one as to another.
  const own = answered.some((place) => places.length === 0 || places.includes(place)) ? answered : places;
  return (place) => (place === frame.country ? 1 : own.length === 0 || own.includes(place) ? 0 : 2);
}

/** How many benefits of the whole country are not looked at, because places were chosen and the country was not. */
function leftOutOf({ frame }: Quiz, { places, topics }: QuizState): number {
  if (frame.country === null || places.length === 0 || places.includes(frame.country)) return 0;
  return Object.entries(frame.countryGrants).reduce(
    (sum, [topic, count]) => sum + (topics.length === 0 || topics.includes(topic) ? count : 0),
    0,
  );
}

/** The state with one answer given, or taken back where `answer` is undefined. */
export function withAnswer(state: QuizState, question: string, answer: Answer | undefined): QuizState {
  const { [question]: _, ...rest } = state.answers;
  return { ...state, answers: answer === undefined ? rest : { ...rest, [question]: answer } };
}
