import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Answer, latestDay, withoutLaterDates } from '../../eligibility/answer.ts';
import { questionScreens, screenOf } from '../../eligibility/question-screens.ts';
import { isPlaceName, type QuizState, type Unusable, writeFragment } from '../../eligibility/share-link.ts';
import { readersDay } from '../readers-day.ts';
import { dropAnswers, isReloaded, keepAnswers, keptAnswers } from './kept-answers.ts';
import type { PlaceSuggestion } from './PlaceField.tsx';
import { foldConditions, leadsToConditions, pageIsAnswering } from './page-of-quiz.ts';
import {
  NO_WISHES,
  nameOfPlace,
  type Quiz,
  questionsShown,
  stillMeant,
  viewOf,
  type Wishes,
  withAnswer,
  withPlaces,
} from './quiz-state.ts';
import { carriedAnswers } from './ReckoningLink.tsx';
import { type ReadLink, readLink } from './read-link.ts';
import { ANYWHERE } from './ScopeScreen.tsx';
import { useIdle } from './use-idle.ts';
import { type Screen, useScreens } from './use-screens.ts';

/** Whether the address holds a choice or answers. What leads into the list of conditions below is an anchor. */
const isLink = () => location.hash.length > 1 && !document.getElementById(location.hash.slice(1));

/** After so many answers of 不知道 in a row, stopping is offered. */
const LOST_AFTER = 3;

const NOWHERE: PlaceSuggestion = { text: '', picked: null };
const emptyState: QuizState = { places: [], topics: [], day: null, answers: {} };

const asking = (id: string, { rules }: Quiz): Screen => ({ step: 'question', question: screenOf(id, rules) });

export interface QuizStepsProps {
  quiz: Quiz;
  /** Takes the quiz with further places. */
  onGrown: (quiz: Quiz) => void;
  /** Told where what a link asks for could not be loaded. */
  onFailed: (error: unknown) => void;
}

/** What somebody answered, and on which screen they are: read from links and from what this tab kept, changed by what they press. */
export function useQuizSteps({ quiz, onGrown, onFailed }: QuizStepsProps) {
  const [state, setState] = useState<QuizState>(emptyState);
  const screens = useScreens();
  const { screen, show, replace } = screens;
  const [unusable, setUnusable] = useState<readonly Unusable[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  /** What is chosen and not yet given: who looks at the results in between has answered it. */
  const drafted = useRef<Readonly<Record<string, Answer>>>({});
  /** The fragment that brought the answers, until one of them is changed. */
  const received = useRef('');
  /** Where the person said to be, so that it is typed once. */
  const whereabouts = useRef<PlaceSuggestion>(NOWHERE);
  /** What was typed that is the name of a place of which nothing is held. */
  const notHeld = useRef('');
  /** County and the like that the person named for a question about places, by the question. */
  const named = useRef<Record<string, string>>({});
  /** The name that a link brought for where they are, in a chosen place: home has asked for it. */
  const toldBefore = useRef('');
  const today = readersDay;
  const day = state.day ?? today;
  const [wishes, setWishes] = useState(NO_WISHES);
  /** Answers of an earlier use of this tab, which is asked about before any is shown. */
  const [earlier, setEarlier] = useState<string>();
  /** Whether a link or a reload leads past the first screen, which is then not drawn for a moment. */
  const [isRestoring, setRestoring] = useState(() => isLink() || (isReloaded() && keptAnswers() !== undefined));
  const view = useMemo(() => viewOf(quiz, state, day, wishes), [quiz, state, day, wishes]);
  const { step } = screen;
  const current = screen.step === 'question' ? screen.question : undefined;
  const onScreen =
    screen.step === 'question' ? questionsShown(quiz, view, state.answers, screen.question, screen.alone === true) : [];
  const asked = questionScreens(
    Object.keys(state.answers).filter((id) => quiz.rules.questionById.has(id)),
    quiz.rules,
  );
  // Where all has ended, and nothing was answered, there is nothing to judge: what was written is told.
  const isUnasked = view.isOver && !wishes.ended && asked.length === 0;
  const isWishWanted = step === 'question' && isUnasked;
  /** The state as a link carries it: with the names of places that were given for it. */
  const withNames = (): QuizState => {
    const given = Object.entries(named.current).filter(([id]) => Array.isArray(state.answers[id]));
    const isCountry = state.places.every((id) => id === quiz.frame.country);
    const own =
      isCountry && notHeld.current !== ANYWHERE ? notHeld.current : given.length === 0 ? toldBefore.current : '';
    const all = [...given, ['', own] as const];
    const written = all.filter(([, name]) => isPlaceName(name));
    return written.length > 0 ? { ...state, named: Object.fromEntries(written) } : state;
  };
  carriedAnswers.fragment = writeFragment(withNames(), quiz.rules.version);
  const latestQuiz = useRef(quiz);
  latestQuiz.current = quiz;
  /** Counts what was asked for: what comes late is not shown over what was asked for since. */
  const turn = useRef(0);
  /**
   * Shows what a fragment holds, when its rules are there; all at once, since what is between would be drawn for nobody.
   * @param screenFor says with which screen; without one the screen stays
   */
  const open = useCallback(
    async (fragment: string, screenFor: (link: ReadLink) => Screen | undefined) => {
      turn.current += 1;
      const own = turn.current;
      setEarlier(undefined);
      const link = await readLink(latestQuiz.current, fragment, today, () => turn.current === own);
      if (!link) return;
      const { '': where = '', ...ofAnswers } = link.names.named;
      named.current = ofAnswers;
      notHeld.current = link.names.own === 'not-held' ? where : '';
      toldBefore.current = link.names.own === 'held' ? where : '';
      const [text = where] = Object.values(ofAnswers);
      whereabouts.current = { text, picked: null };
      onGrown(link.quiz);
      setState(link.state);
      setRestoring(false);
      setUnusable(link.unusable);
      const to = screenFor(link);
      if (to) replace(to);
    },
    [onGrown, replace],
  );
  /** Goes on with what was answered before in this tab. */
  const resume = useCallback(
    (fragment: string) =>
      open(fragment, ({ quiz: grown, state: { answers, places }, next }) => {
        const hasBegun = Object.keys(answers).length > 0;
        if (next !== undefined && (hasBegun || places.length > 0)) return asking(next, grown);
        return hasBegun ? { step: 'results' } : undefined;
      }),
    [open],
  );
  // Before the next screen can be seen: whoever reloads at once finds what was answered.
  useLayoutEffect(() => {
    if (state !== emptyState) keepAnswers(carriedAnswers.fragment);
  }, [state, quiz]);
  useEffect(() => {
    const openAddress = async () => {
      if (!isLink()) return;
      const { hash } = location;
      await open(hash, ({ quiz: grown, state: { answers, places, topics, day: chosen }, next }) => {
        if (Object.keys(answers).length > 0) {
          received.current = hash;
          return { step: 'results' };
        }
        // Who comes from the page of a place is asked at once. A topic or a day is chosen by staff, who look at the choice first.
        const isPlaceAlone = places.length > 0 && topics.length === 0 && chosen === null;
        if (isPlaceAlone && next !== undefined) return asking(next, grown);
        pageIsAnswering(false);
        return { step: 'scope' };
      });
    };
    const drawn = (opened: Promise<void>) => {
      const own = turn.current;
      void opened.then(() => {
        if (turn.current === own) setRestoring(false);
      }, onFailed);
    };
    const follow = () => drawn(openAddress());
    const reloaded = isReloaded() ? keptAnswers() : undefined;
    if (reloaded !== undefined) drawn(resume(reloaded));
    else {
      follow();
      if (!isLink()) setEarlier(keptAnswers());
    }
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [open, resume, onFailed]);

  // A new screen begins at its heading, for keyboard and screen reader; not on the first load of the page.
  useEffect(() => {
    drafted.current = {};
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [step, current, isWishWanted]);

  // Who answers has no need of all conditions below: they are folded away, and can be opened.
  const isStarted = step !== 'scope';
  useEffect(() => {
    foldConditions(isStarted || isRestoring || !leadsToConditions());
  }, [isStarted, isRestoring]);

  /** Once an answer is changed, whoever copies the address must not send what somebody else had answered. */
  const change = (to: QuizState) => {
    if (received.current && to !== state) {
      screens.spend(received.current);
      received.current = '';
    }
    setState(to);
  };

  // A self-check can put its card under another headline, and a card drawn anew has lost the focus.
  const pressed = useRef<string>();
  useLayoutEffect(() => {
    if (pressed.current) document.getElementById(pressed.current)?.focus();
    pressed.current = undefined;
  }, [state]);
  const selfCheck = (key: string, answer: Answer | undefined) => {
    pressed.current = document.activeElement?.id;
    change(withAnswer(state, key, answer));
  };

  const go = (to: QuizState, within = quiz, wished = wishes) => {
    const next = viewOf(within, to, to.day ?? today, wished).next;
    change(to);
    show(next ? asking(next.question.id, within) : { step: 'results' });
  };
  const give = (answers: Readonly<Record<string, Answer>>) =>
    go({ ...state, answers: { ...state.answers, ...answers } });
  const showResults = () => {
    if (Object.keys(drafted.current).length > 0)
      change({ ...state, answers: { ...state.answers, ...drafted.current } });
    show({ step: 'results' });
  };
  /** From the tap on until the rules are there: what makes room, or would move, goes at once, while the tap explains it. */
  const [isStarting, setStarting] = useState(false);
  const start = async (scope: Pick<QuizState, 'places' | 'topics' | 'day'>) => {
    setStarting(true);
    turn.current += 1;
    const grown = await withPlaces(quiz, scope.places).catch((error) => {
      setStarting(false);
      throw error;
    });
    onGrown(grown);
    toldBefore.current = '';
    // Seen from an earlier day, what an answer dates later has not happened: it is asked again.
    const answers = withoutLaterDates(stillMeant(state.answers, quiz, grown), latestDay(scope.day, today));
    go({ ...scope, answers }, grown);
    setStarting(false);
  };
  const addCountry = () => start({ ...state, places: [...state.places, quiz.frame.country ?? ''] });
  const back = () => {
    const at = current ? asked.indexOf(screenOf(current, quiz.rules)) : -1;
    const previous = at === -1 ? asked[asked.length - 1] : asked[at - 1];
    screens.goBack(previous ? asking(previous, quiz) : { step: 'scope' });
  };
  const restart = () => {
    turn.current += 1;
    whereabouts.current = NOWHERE;
    notHeld.current = '';
    toldBefore.current = '';
    named.current = {};
    setState(emptyState);
    dropAnswers();
    setWishes(NO_WISHES);
    setEarlier(undefined);
    setUnusable([]);
    screens.restart(location.pathname);
  };

  useIdle(() => {
    if (state !== emptyState || earlier !== undefined) restart();
  });
  const wish = (more: Partial<Wishes>) => {
    const wished = { ...wishes, ...more };
    setWishes(wished);
    go(state, quiz, wished);
  };
  const placesNamed = state.places.map((place) => nameOfPlace(quiz, place)).join('、');
  const isLost =
    asked.slice(-LOST_AFTER).length === LOST_AFTER &&
    asked.slice(-LOST_AFTER).every((id) => state.answers[id] === null);
  // While somebody answers, or reads what it came to, nothing stands above the question or the answer; with a link from the
  // beginning, see answering.ts.
  const wasStarted = useRef(false);
  useEffect(() => {
    if (isStarted || isStarting) pageIsAnswering(true);
    else if (wasStarted.current) pageIsAnswering(false);
    wasStarted.current = isStarted || isStarting;
  }, [isStarted, isStarting]);
  return {
    state,
    day,
    today,
    view,
    screen,
    current,
    onScreen,
    asked,
    earlier,
    unusable,
    placesNamed,
    isUnasked,
    isWishWanted,
    isLost,
    isRestoring,
    isStarting,
    heading,
    drafted,
    received,
    whereabouts,
    notHeld,
    named,
    show,
    showResults,
    selfCheck,
    go,
    give,
    start,
    addCountry,
    back,
    resume,
    restart,
    wish,
  };
}
