import { formatDay } from '../../schema/format-day.ts';
import type { PointsFact } from '../../schema/points-fact.ts';
import type { PolicyDay } from '../../schema/policy-day.ts';

type FactWindow = NonNullable<PointsFact['window']>;

/**
 * The days between which something counts; of one round alone, with its name.
 * @example windowWords(window) // '2025年度那一轮算到2025年9月30日'
 */
export function windowWords({ from, until, round }: FactWindow): string {
  const days = [from && `从${formatDay(from)}`, until && `到${formatDay(until)}`].filter(Boolean).join('');
  return round ? `${round.name}那一轮算${days}` : `算的是${days}`;
}

/** The window in which people apply in the round that days are of; undefined where they are of no round. */
export function windowOfRound(
  { round }: FactWindow,
  days: readonly PolicyDay[] | undefined,
): Extract<PolicyDay, { kind: 'window' }> | undefined {
  const day = days?.find(({ id }) => id === round?.closes);
  return day?.kind === 'window' ? day : undefined;
}
