import type { Bound, QuantityKind } from '../schema/quantity.ts';

/** What a number measures. Numbers stand on one axis only where all three agree: 人 and 人次 never do. */
export interface Measure {
  kind: QuantityKind;
  unit: string;
  /** The time it is for, in the document's words; null where none is given. */
  period: string | null;
}

/** Where a drawn thing stands. */
export interface Source {
  /** Id of the document. */
  document: string;
  /** Anchor on the document's page; null for what stands at its head. */
  item: string | null;
  clause: string;
  quote: string;
}

/** One number of a picture, with where it stands. */
export interface Datum {
  /** What is counted, in our words. */
  label: string;
  /** Short name of the place. */
  place: string;
  /** True for a national text: context, never a city's answer. */
  context: boolean;
  measure: Measure;
  value: number;
  /** Upper end of a range. */
  upTo: number | null;
  bound: Bound;
  source: Source;
}

/** Thrown where numbers that measure different things would share an axis. */
export class MixedAxisError extends Error {
  constructor(one: Measure, other: Measure) {
    super(`One axis cannot hold ${inWords(one)} and ${inWords(other)}`);
    this.name = 'MixedAxisError';
  }
}

const inWords = ({ kind, unit, period }: Measure) => `${kind}, ${unit}, ${period ?? 'no period'}`;
const keyOf = ({ kind, unit, period }: Measure) => JSON.stringify([kind, unit, period]);

/**
 * Numbers that may be compared by length, because all of them measure the same. There is no other way to make one
 * than {@link Axis.of} and {@link Axis.gather}, and what draws bars takes nothing else.
 */
export class Axis {
  readonly #data: readonly [Datum, ...Datum[]];

  private constructor(data: readonly [Datum, ...Datum[]]) {
    this.#data = data;
  }

  /** The axis of some numbers. Throws {@link MixedAxisError} where two differ in kind, unit or period. */
  static of(first: Datum, ...others: readonly Datum[]): Axis {
    const stranger = others.find(({ measure }) => keyOf(measure) !== keyOf(first.measure));
    if (stranger) throw new MixedAxisError(first.measure, stranger.measure);
    return new Axis([first, ...others]);
  }

  /** As many axes as the numbers need, in the order in which their measures first come up. */
  static gather(data: readonly Datum[]): Axis[] {
    return [...Map.groupBy(data, ({ measure }) => keyOf(measure)).values()].flatMap(([first, ...others]) =>
      first ? [Axis.of(first, ...others)] : [],
    );
  }

  /** The numbers, in the order in which they are drawn. */
  get data(): readonly [Datum, ...Datum[]] {
    return this.#data;
  }

  /** What all of them measure. */
  get measure(): Measure {
    return this.#data[0].measure;
  }

  /** Where the axis ends; it begins at nought. A percentage is drawn against the whole. */
  get end(): number {
    const largest = Math.max(...this.#data.map(({ value, upTo }) => upTo ?? value));
    return this.isShare ? Math.max(100, largest) : largest;
  }

  /** True for percentages. */
  get isShare(): boolean {
    return this.measure.kind === 'ratio' && this.measure.unit === '%';
  }

  /** True where a length says something: there is a second number, or a whole, to compare with. */
  get isComparable(): boolean {
    return this.#data.length > 1 || this.isShare;
  }
}
