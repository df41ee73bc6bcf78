import { compareFractions, type Fraction } from './fraction.ts';

/** Points as they are shown: a fraction that decimals cannot hold is given to two places, and named so. */
export function showPoints({ top, bottom }: Fraction): string {
  const decimals = Math.round((top / bottom) * 100) / 100;
  // A minus sign as wide as figures, which no line is broken after.
  const shown = String(decimals).replace('-', '−');
  return Math.round(decimals * 100) * bottom === top * 100 ? shown : `约${shown}`;
}

/** 150分; 148到150分. */
export function showInterval(lowest: Fraction, highest: Fraction): string {
  return compareFractions(lowest, highest) === 0
    ? `${showPoints(lowest)}分`
    : `${showPoints(lowest)}到${showPoints(highest)}分`;
}
