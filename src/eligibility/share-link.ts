import { ELSEWHERE } from '../places/elsewhere.ts';
import { readJudged } from '../schema/conditions/answers.ts';
import { QUIZ_LINK_NAMES } from '../schema/link-names.ts';
import type { Question } from '../schema/question.ts';
import { type Answer, daysOf, latestDay, readAnswer } from './answer.ts';
import type { CompiledRules } from './rule-set.ts';

/** What the quiz is about at a moment: all of it can go into a link, and nothing else is kept anywhere. */
export interface QuizState {
  /** Ids of the chosen places; empty means every place held. */
  places: string[];
  /** Ids of the chosen topics; empty means all. */
  topics: string[];
  /** Day the verdicts are for, `YYYY-MM-DD`; null means the reader's today. */
  day: string | null;
  answers: Record<string, Answer>;
  /**
   * Names of the list of counties that the person gave, by the question that they answered with them; under `''` where they are before
   * a question asks for it: in a chosen place, or where nothing is held. Left out where there is none. They tell nobody's verdict, and only where people say they are.
   */
  named?: Record<string, string>;
}

/** A part of a link that could not be used. */
export interface Unusable {
  /** The part as it stands in the link, cut to a readable length. */
  part: string;
  why:
    | 'unknown-name'
    | 'unknown-value'
    | 'in-the-future'
    | 'too-long'
    | 'repeated'
    | 'malformed'
    /** The name of a place that is in no list, or lies elsewhere than what was answered. */
    | 'unknown-place'
    /** The name of a place, while the list did not come. */
    | 'place-not-read'
    | 'other-version'
    | 'text-after';
}

/** Longest fragment that is read at all, in characters. */
export const LONGEST_FRAGMENT = 8000;

const isReserved = (name: string): name is (typeof QUIZ_LINK_NAMES)[number] =>
  (QUIZ_LINK_NAMES as readonly string[]).includes(name);

const UNKNOWN = '-';

/** The fragment of a link that restores a state, without `#`. */
export function writeFragment(state: QuizState, version: string): string {
  const parameters = new Map<string, string>();
  const named = Object.entries(state.named ?? {});
  if (named.length > 0) parameters.set('in', named.map(([question, name]) => `${question}:${name}`).join('.'));
  if (state.places.length > 0) parameters.set('place', state.places.join('.'));
  if (state.topics.length > 0) parameters.set('topic', state.topics.join('.'));
  if (state.day) parameters.set('on', state.day);
  for (const [question, answer] of Object.entries(state.answers)) {
    const value = answer === null ? UNKNOWN : typeof answer === 'object' ? answer.join('.') : String(answer);
    parameters.set(question, value);
  }
  if (Object.keys(state.answers).length > 0) parameters.set('v', version);
  return [...parameters].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
}

/** The name of a place by its question, as a link carries it: works-in:英德市; of where somebody is before that is asked :成都市. */
const NAMED_PLACE = /^([a-z0-9-]*):(\p{Script=Han}{2,20})$/u;

/** Whether a link can carry the name of a place. */
export const isPlaceName = (name: string): boolean => NAMED_PLACE.test(`:${name}`);

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value) && daysOf(value) !== undefined;

/** What a link holds, then what no link of ours ever holds: the sentence that followed it in a message. */
const TEXT_AFTER = /^([\w-]+(?:\.[\w-]+)*)(\.?[^\w.:-].*|\.+)$/su;

/** Names and values of a fragment; a part that is not well-formed percent-encoding is given as it is. */
function partsOf(text: string): ({ name: string; value: string } | { malformed: string })[] {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      try {
        return at === -1
          ? { name: decodeURIComponent(part), value: '' }
          : { name: decodeURIComponent(part.slice(0, at)), value: decodeURIComponent(part.slice(at + 1)) };
      } catch {
        return { malformed: part };
      }
    });
}

/** The places that a fragment names as chosen, held or not; none where it is longer than is read. Never throws. */
export function placesChosenIn(fragment: string): string[] {
  const text = fragment.replace(/^#/, '');
  if (text.length > LONGEST_FRAGMENT) return [];
  const part = partsOf(text).find((one) => 'name' in one && one.name === 'place');
  return part && 'value' in part ? part.value.split('.').filter((id) => PLACE_ID.test(id)) : [];
}

/** What ids of places look like. */
const PLACE_ID = /^[a-z0-9-]+$/;

/**
 * Reads a fragment, whoever wrote it: what can be used is used, the rest is listed. Never throws.
 * @param places ids of the places that can be chosen
 * @param topics ids of the topics that can be chosen
 * @param today the reader's day, `YYYY-MM-DD`
 */
export function readFragment(
  fragment: string,
  rules: CompiledRules,
  places: readonly string[],
  topics: readonly string[],
  today: string,
): { state: QuizState; unusable: Unusable[] } {
  const state: QuizState = { places: [], topics: [], day: null, answers: {} };
  const unusable: Unusable[] = [];
  const text = fragment.replace(/^#/, '');
  const refuse = (part: string, why: Unusable['why']) => unusable.push({ part: part.slice(0, 60), why });
  if (text.length > LONGEST_FRAGMENT) {
    refuse(text, 'too-long');
    return { state, unusable };
  }
  const checks = new Set(rules.rules.flatMap((rule) => rules.compiledOf(rule).checks));
  const seen = new Set<string>();
  const named = new Map<string, string>();
  const parts = partsOf(text);
  const last = parts[parts.length - 1];
  const [, meant, after = ''] = (last && 'value' in last && TEXT_AFTER.exec(last.value)) || [];
  if (last && 'value' in last && meant !== undefined) last.value = meant;
  // What a date may be depends on the day that is asked about, wherever in the link that stands.
  const day = parts.find((part) => 'name' in part && part.name === 'on');
  const latest = latestDay(day && 'value' in day && isDay(day.value) ? day.value : null, today);
  for (const part of parts) {
    if ('malformed' in part) {
      refuse(part.malformed, 'malformed');
      continue;
    }
    const { name, value } = part;
    if (seen.has(name)) {
      refuse(`${name}=${value}`, 'repeated');
      continue;
    }
    seen.add(name);
    if (!isReserved(name)) {
      if (checks.has(name)) {
        const judged = readJudged(value);
        if (judged !== undefined) state.answers[name] = judged;
        else refuse(`${name}=${value}`, 'unknown-value');
      } else readQuestion(name, value);
    } else if (name === 'in') {
      for (const entry of value.split('.')) {
        const [, question, place] = NAMED_PLACE.exec(entry) ?? [];
        if (question === undefined || place === undefined) refuse(`in=${entry}`, 'unknown-value');
        else named.set(question, place);
      }
    } else if (name === 'place' || name === 'topic') {
      const known = name === 'place' ? places : topics;
      const list = name === 'place' ? state.places : state.topics;
      for (const id of value.split('.')) {
        if (!known.includes(id)) refuse(`${name}=${id}`, 'unknown-value');
        else if (!list.includes(id)) list.push(id);
      }
    } else if (name === 'on') {
      if (isDay(value)) state.day = value;
      else refuse(`${name}=${value}`, 'unknown-value');
    } else if (value !== rules.version) refuse(`v=${value}`, 'other-version');
  }
  for (const [question, place] of named) {
    // A name tells where an answer lies, so that there has to be one; whether it lies there the list says.
    if (question !== '' && !isOnePlace(question)) refuse(`in=${question}:${place}`, 'unknown-name');
    else state.named = { ...state.named, [question]: place };
  }
  if (meant !== undefined) refuse(after, 'text-after');
  return { state, unusable };

  /** Of the rules of some places only: a place that they know nothing of is elsewhere to all of them. */
  function optionsNamed(question: Question, ids: readonly string[]): readonly string[] {
    if (!rules.partial || question.kind !== 'one' || !question.places) return ids;
    const known = question.options.map(({ id }) => id);
    return [...new Set(ids.map((id) => (known.includes(id) || !PLACE_ID.test(id) ? id : ELSEWHERE)))];
  }

  /** Whether a question was answered with one place. */
  function isOnePlace(id: string): boolean {
    const question = rules.questionById.get(id);
    const answer = state.answers[id];
    return question?.kind === 'one' && question.places === true && Array.isArray(answer) && answer.length === 1;
  }

  function readQuestion(name: string, value: string): void {
    const question = rules.questionById.get(name);
    if (!question) {
      refuse(`${name}=${value}`, 'unknown-name');
      return;
    }
    const given =
      value === UNKNOWN
        ? null
        : question.kind === 'number'
          ? Number(/^\d+$/.test(value) ? value : Number.NaN)
          : question.kind === 'date'
            ? value
            : value === ''
              ? []
              : optionsNamed(question, value.split('.'));
    const read = readAnswer(question, given, latest);
    if ('answer' in read) state.answers[name] = read.answer;
    else refuse(`${name}=${value}`, read.fault === 'in-the-future' ? 'in-the-future' : 'unknown-value');
  }
}
