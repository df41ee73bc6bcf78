import type { Bound, QuantityKind } from '../schema/quantity.ts';

/** What a number measures. Numbers stand on one axis only where all of it agrees: 人 and 人次 never do. */
export interface AxisMeasure {
  kind: QuantityKind;
  unit: string;
  /** False where the original prints no unit and it is we who read one. */
  unitPrinted: boolean;
  /** The time it is for, in the document's words, and whether it is given once; null where none is given. */
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
  /** What the number is called in the picture, in our words. */
  label: string;
  /** What is counted, of a share of what: numbers with the same words count the same. */
  of: string;
  /** Short name of the place. */
  place: string;
  /** True for a national text: context, never a city's answer. */
  context: boolean;
  measure: AxisMeasure;
  value: number;
  /** Its figures as the original prints them, where their form is evidence. */
  printed?: string | undefined;
  /** Upper end of a range. */
  upTo: number | null;
  bound: Bound;
  /** What the text leaves open about the number itself; null where nothing. */
  note: string | null;
  source: Source;
}

/** Thrown where numbers that measure or count different things would share an axis. */
export class MixedAxisError extends Error {
  constructor(one: Datum, other: Datum) {
    super(`One axis cannot hold ${inWords(one)} and ${inWords(other)}`);
    this.name = 'MixedAxisError';
  }
}

const inWords = ({ of, measure: { kind, unit, period } }: Datum) =>
  `${of} (${kind}, ${unit}, ${period ?? 'no period'})`;
const keyOf = ({ kind, unit, unitPrinted, period }: AxisMeasure) => JSON.stringify([kind, unit, unitPrinted, period]);
const isPercentage = ({ kind, unit }: AxisMeasure) => kind === 'ratio' && unit === '%';

/** True where numbers of one measure may share an axis though they count different things: as the figures of one document. */
const mayDiffer = (data: readonly Datum[]) =>
  data.every(({ measure }) => measure.kind !== 'ratio') && new Set(data.map(({ source }) => source.document)).size < 2;

/**
 * Numbers that may be compared by length: all of them measure the same and, where they are shares or come from several
 * documents, count the same. There is no other way to make one than {@link Axis.of} and {@link Axis.gather}, and what
 * draws bars takes nothing else.
 */
export class Axis {
  readonly #data: readonly [Datum, ...Datum[]];

  private constructor(data: readonly [Datum, ...Datum[]]) {
    this.#data = data;
  }

  /** The axis of some numbers. Throws {@link MixedAxisError} where two must not be compared. */
  static of(first: Datum, ...others: readonly Datum[]): Axis {
    const stranger =
      others.find(({ measure }) => keyOf(measure) !== keyOf(first.measure)) ??
      (mayDiffer([first, ...others]) ? undefined : others.find(({ of }) => of !== first.of));
    if (stranger) throw new MixedAxisError(first, stranger);
    return new Axis([first, ...others]);
  }

  /** As many axes as the numbers need, in the order in which their measures, and then what they count, first come up. */
  static gather(data: readonly Datum[]): Axis[] {
    return [...Map.groupBy(data, ({ measure }) => keyOf(measure)).values()]
      .flatMap((similar) => (mayDiffer(similar) ? [similar] : [...Map.groupBy(similar, ({ of }) => of).values()]))
      .flatMap(([first, ...others]) => (first ? [Axis.of(first, ...others)] : []));
  }

  /** The numbers, in the order in which they are drawn. */
  get data(): readonly [Datum, ...Datum[]] {
    return this.#data;
  }

  /** What all of them measure. */
  get measure(): AxisMeasure {
    return this.#data[0].measure;
  }

  /** Where the axis ends; it begins at zero. A percentage is drawn against the whole. */
  get end(): number {
    const largest = Math.max(...this.#data.map(({ value, upTo }) => upTo ?? value));
    return this.isShare ? Math.max(100, largest) : largest;
  }

  /** True for percentages. */
  get isShare(): boolean {
    return isPercentage(this.measure);
  }

  /** True where a length says something: there is a second number, or a whole, to compare with. */
  get isComparable(): boolean {
    return this.#data.length > 1 || this.isShare;
  }
}
