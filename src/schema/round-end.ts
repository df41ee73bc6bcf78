import type { PolicyDay } from './policy-day.ts';

/**
 * The last day, `YYYY-MM-DD`, on which something can be asked for in rounds only; undefined where it sets no days, or can be asked for at
 * other times, too.
 * @example roundEndOf([{ kind: 'window', until: '2025-11-10', … }]) // '2025-11-10'
 */
export function roundEndOf(when: readonly PolicyDay[] = []): string | undefined {
  const ends = when.flatMap((day) => (day.kind === 'window' ? day.until : []));
  if (ends.length < when.length) return undefined;
  return ends.sort()[ends.length - 1];
}
