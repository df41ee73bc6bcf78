import type { PointsFact } from '../../schema/points-fact.ts';
import { type FactValue, type KnownThing, type PointsAnswer, unusableAnswer } from './points-answer.ts';

/** What a fact can still turn out to be: the least, the most, and all values where they have to be tried. */
export interface FactRange {
  readonly least: FactValue;
  readonly most: FactValue;
  /** Whether it is one value. */
  readonly known: boolean;
  /** Every value that it can have; `breaks`, where given, are the numbers at which anything changes. */
  values: (breaks?: readonly number[]) => FactValue[];
}

/**
 * What a fact can still be after an answer, or without one.
 * @throws where the answer is none to this fact
 */
export function rangeOf(fact: PointsFact, answer: PointsAnswer | undefined): FactRange {
  const given = answer ?? null;
  const fault = unusableAnswer(fact, given);
  if (fault) throw new Error(`"${fact.id}" cannot be ${JSON.stringify(given)}: ${fault}`);
  switch (fact.kind) {
    case 'number': {
      const [from, to] =
        given === null
          ? [fact.minimum, fact.maximum]
          : typeof given === 'object' && 'from' in given
            ? [given.from, given.to]
            : [Number(given), Number(given)];
      return {
        least: from,
        most: to,
        known: from === to,
        values: (breaks) => numbersIn(from, to, fact.finest, breaks),
      };
    }
    case 'one':
      return oneOf(given === null ? fact.options.map(({ id }) => id) : [String(given)]);
    case 'yes':
      return oneOf(given === null ? [false, true] : [Boolean(given)]);
    case 'list': {
      const fewest = { people: fact.people, first: false };
      const best = { people: 1, first: true };
      if (!Array.isArray(given)) {
        const every = Array.from({ length: fact.people }, (_, at) => [
          { people: at + 1, first: false },
          { people: at + 1, first: true },
        ]).flat();
        const values = () =>
          listsOf(Array.from({ length: fact.most }, () => every)).concat(shorterLists(fact.most, every));
        return { least: [], most: Array.from({ length: fact.most }, () => best), known: false, values };
      }
      const things = given.map(({ people, first }): KnownThing[] =>
        (people === null ? Array.from({ length: fact.people }, (_, at) => at + 1) : [people]).flatMap((number) =>
          (first === null ? [false, true] : [first]).map((named) => ({ people: number, first: named })),
        ),
      );
      return {
        least: given.map(({ people, first }) => ({ people: people ?? fewest.people, first: first ?? fewest.first })),
        most: given.map(({ people, first }) => ({ people: people ?? best.people, first: first ?? best.first })),
        known: given.every(({ people, first }) => people !== null && first !== null),
        values: () => listsOf(things),
      };
    }
  }
}

/** What every fact can still be, by its id. */
export type FactRanges = ReadonlyMap<string, FactRange>;

/**
 * What one fact can still be.
 * @throws where nothing is said of it
 */
export function rangeIn(ranges: FactRanges, fact: string): FactRange {
  const range = ranges.get(fact);
  if (!range) throw new Error(`Nothing is said of what "${fact}" can be`);
  return range;
}

/** A fact that is known. */
export function fixedTo(value: FactValue): FactRange {
  return { least: value, most: value, known: true, values: () => [value] };
}

function oneOf(values: readonly (string | boolean)[]): FactRange {
  const [least = '', most = least] = [values[0], values[values.length - 1]];
  return { least, most, known: values.length === 1, values: () => [...values] };
}

/** The numbers of a range at its fineness; with breaks given, one of each stretch between them, and both of its ends. */
function numbersIn(from: number, to: number, finest: number, breaks?: readonly number[]): number[] {
  if (!breaks) return Array.from({ length: Math.floor((to - from) / finest) + 1 }, (_, at) => from + at * finest);
  const near = breaks.flatMap((at) => [at - finest, at, at + finest]);
  const within = [from, ...near.map((at) => Math.floor(at / finest) * finest), to].filter(
    (at) => at >= from && at <= to,
  );
  return [...new Set(within)].sort((a, b) => a - b);
}

/** Every way to choose one of each; order does not matter, so that the same choices come once. */
function listsOf(choices: readonly (readonly KnownThing[])[]): KnownThing[][] {
  const lists = choices.reduce<KnownThing[][]>(
    (all, things) => all.flatMap((list) => things.map((thing) => [...list, thing])),
    [[]],
  );
  const keyOf = (list: KnownThing[]) =>
    list
      .map(({ people, first }) => `${people}${first}`)
      .sort()
      .join();
  return [...new Map(lists.map((list) => [keyOf(list), list])).values()];
}

function shorterLists(most: number, every: readonly KnownThing[]): KnownThing[][] {
  return Array.from({ length: most }, (_, length) => listsOf(Array.from({ length }, () => every))).flat();
}
