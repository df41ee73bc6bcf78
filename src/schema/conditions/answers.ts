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
}

/** Key under which the person's own judgement of a self-check is kept among the answers. */
export function selfCheckKey(policy: string, id: string): string {
  return `check:${policy}:${id}`;
}
