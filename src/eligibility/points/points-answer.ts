import type { PointsFact } from '../../schema/points-fact.ts';

/** One thing of a list, of which something may not be known. */
export interface ListedThing {
  /** How many people it is shared among. */
  readonly people: number | null;
  /** Whether the person is named first. */
  readonly first: boolean | null;
}

/**
 * What a person said of one fact: a number, or between which it lies; an option; yes or no; the things of a list. `null` is
 * 不知道; a fact that is absent has not been asked. Neither ever counts as nothing.
 */
export type PointsAnswer =
  | number
  | { readonly from: number; readonly to: number }
  | string
  | boolean
  | readonly ListedThing[]
  | null;
export type PointsAnswers = Readonly<Record<string, PointsAnswer>>;

/** One thing of a list, known. */
export interface KnownThing {
  readonly people: number;
  readonly first: boolean;
}

/** What a fact turns out to be. */
export type FactValue = number | string | boolean | readonly KnownThing[];
export type FactValues = Readonly<Record<string, FactValue>>;

/**
 * Why an answer is no answer to a fact, as a sentence for whoever gave it; undefined where it is one.
 * @example unusableAnswer(age, 200) // '填 16 到 70 之间的数，例如 38 周岁。'
 * @example unusableAnswer(years, 2.5) // '填整数，不满的零头不填，例如 3 年。'
 */
export function unusableAnswer(fact: PointsFact, answer: PointsAnswer): string | undefined {
  if (answer === null) return undefined;
  switch (fact.kind) {
    case 'number': {
      const [from, to] = typeof answer === 'object' && 'from' in answer ? [answer.from, answer.to] : [answer, answer];
      const isWithin = (number: unknown): number is number =>
        typeof number === 'number' && number >= fact.minimum && number <= fact.maximum;
      const such = `例如 ${fact.example} ${fact.unit}。`;
      if (!isWithin(from) || !isWithin(to) || from > to)
        return `填 ${fact.minimum} 到 ${fact.maximum} 之间的数，${such}`;
      const isFine = [from, to].every((number) => Number.isInteger(number / fact.finest));
      return isFine ? undefined : `${howFine(fact.finest)}，${such}`;
    }
    case 'one':
      return fact.options.some(({ id }) => id === answer) ? undefined : '从列出的里面选一个。';
    case 'yes':
      return typeof answer === 'boolean' ? undefined : '选是或否。';
    case 'list': {
      const isPossible = ({ people }: ListedThing) =>
        people === null || (Number.isInteger(people) && people >= 1 && people <= fact.people);
      if (Array.isArray(answer) && answer.length <= fact.most && answer.every(isPossible)) return undefined;
      return `最多填 ${fact.most} 项，每项 1 到 ${fact.people} 人。`;
    }
  }
}

/** How finely a number is wanted. */
function howFine(finest: number): string {
  if (finest === 1) return '填整数，不满的零头不填';
  return finest === 0.5 ? '填整数，或者整数加 0.5' : `填 ${finest} 的整数倍，不满的零头不填`;
}
