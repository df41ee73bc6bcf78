import type { DayOfChanges } from './history.ts';

/**
 * When what is told of a day was last added to, for those who follow it. A day has no time of its own: noon in China, and a
 * second more for each time that more was recorded under it.
 * @example recordedAt({ day: '2026-11-29', again: 2 }).toISOString() // '2026-11-29T04:00:02.000Z'
 */
export const recordedAt = ({ day, again = 0 }: Pick<DayOfChanges, 'day' | 'again'>): Date =>
  new Date(Date.parse(`${day}T12:00:00+08:00`) + again * 1000);
