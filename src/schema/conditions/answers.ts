import type { Truth } from './truth.ts';

/**
 * What a person said to one question: option ids (one or several), a whole number, or a date that may be
 * a day, a month or a year (`2024-11-05`, `2024-11`, `2024`). `null` is 不知道: asked, and not known.
 * Several ids in answer to a question that takes one are places of which one is meant, not known which.
 */
export type Answer = readonly string[] | number | string | null;

/** Answers by question id. A question that is absent has not been asked. */
export type Answers = Readonly<Record<string, Answer>>;

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** First and last day that a full or partial date can mean; undefined where it is no date. */
export function daysOf(date: string): { first: string; last: string } | undefined {
  const match = DATE.exec(date);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const end = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (!day) return { first: `${year}-${month}-01`, last: `${year}-${month}-${end}` };
  return Number(day) > end ? undefined : { first: date, last: date };
}

/** Rising order of every ordered question's options, for `atLeast` and `atMost`. */
export type OptionOrder = Readonly<Record<string, readonly string[]>>;

/** What evaluation needs to know besides the answers. */
export interface Context {
  /** Id of the document that the condition belongs to. */
  policy: string;
  optionOrder: OptionOrder;
  /** Of questions that have them: the options that say that it is still to come. */
  pending?: Readonly<Record<string, readonly string[]>>;
}

/** What a judgement comes to: 是, 否, or of a sum what readings and lists leave open, or what is not known of it. */
const JUDGEMENTS = { yes: 'met', no: 'unmet', silent: 'silent', open: 'unanswered' } as const satisfies Record<
  string,
  Truth
>;
export type Judgement = keyof typeof JUDGEMENTS;

/** The truth of what somebody judged, or reckoned, for themselves. */
export function truthOfJudged(answer: Answer | undefined): Truth {
  const judgement = Array.isArray(answer) ? answer[0] : undefined;
  return JUDGEMENTS[judgement as Judgement] ?? 'unanswered';
}

/** A judgement, with the interval of the sum where it comes from one, as an answer. Points are whole numbers or fractions, `3_2`. */
const JUDGED = /^(?:yes|no|open|(?:yes|no|silent|open)\.-?\d{1,9}(?:_\d{1,6})?\.-?\d{1,9}(?:_\d{1,6})?)$/;

/**
 * A judgement as it is written into links: `yes`, `no`, `open` where the person is not sure, or with the lowest and the highest of a sum. Undefined of anything else.
 * @example readJudged('open.120.470_3') // ['open', '120', '470_3']
 */
export function readJudged(value: unknown): Answer | undefined {
  return typeof value === 'string' && JUDGED.test(value) ? value.split('.') : undefined;
}

/** The lowest and the highest of the sum that a judgement comes from; undefined of one that comes from none. */
export function reckonedIn(answer: Answer | undefined): { lowest: number; highest: number } | undefined {
  if (!Array.isArray(answer)) return undefined;
  const [, lowest, highest] = answer as readonly string[];
  if (lowest === undefined || highest === undefined) return undefined;
  return { lowest: pointsWritten(lowest), highest: pointsWritten(highest) };
}

function pointsWritten(text: string): number {
  const [top = '', bottom = '1'] = text.split('_');
  return Number(top) / Number(bottom);
}

/** Key under which the person's own judgement of a self-check is kept among the answers. */
export function selfCheckKey(policy: string, id: string): string {
  return `check:${policy}:${id}`;
}
