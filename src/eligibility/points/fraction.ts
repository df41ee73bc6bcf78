/** An exact number: points are shared among three people, and 0.1 a month adds up to a line. Bottom above nothing, in lowest terms. */
export interface Fraction {
  readonly top: number;
  readonly bottom: number;
}

/** How finely a decimal may be written: three places. */
const DECIMALS = 1000;

/**
 * A fraction of two whole numbers.
 * @throws where it cannot be held exactly
 */
export function fraction(top: number, bottom = 1): Fraction {
  if (!Number.isSafeInteger(top) || !Number.isSafeInteger(bottom) || bottom === 0) {
    throw new Error(`${top}/${bottom} cannot be held exactly`);
  }
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  const divisor = common(Math.abs(top), Math.abs(bottom)) * Math.sign(bottom);
  // Nothing is written without a sign: -0 would differ from 0 in tests and keys.
  return { top: top / divisor + 0, bottom: bottom / divisor };
}

/** A decimal of at most three places, as the exact number that it writes: 0.1 is 1/10. */
export function ofDecimal(decimal: number): Fraction {
  return fraction(Math.round(decimal * DECIMALS), DECIMALS);
}

export const NOTHING = fraction(0);

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

/** Below nothing where `a` is less than `b`, above where it is more. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return a.top * b.bottom - b.top * a.bottom;
}

export function higher(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) >= 0 ? a : b;
}

export function lower(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) <= 0 ? a : b;
}
