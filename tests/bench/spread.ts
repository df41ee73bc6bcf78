/** Spread of many measurements. */
export interface Spread {
  runs: number;
  median: number;
  p95: number;
  maximum: number;
}

/** The spread of some numbers, rounded to two decimals; all zero where there are none. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.round(share * (sorted.length - 1))] ?? 0).toFixed(2));
  return { runs: sorted.length, median: at(0.5), p95: at(0.95), maximum: at(1) };
}
