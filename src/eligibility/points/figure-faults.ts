import { numbersIn } from '../../library/numbers-in.ts';
import type { PointsSchedule } from '../../schema/points-schedule.ts';
import type { PointsPhrase } from '../../schema/points-score.ts';
import type { ScheduleFault } from './schedule-faults.ts';

/** The numbers of a part of a schedule that its phrase has to print. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  points: ['points'],
  steps: ['points'],
  share: ['points'],
  limited: ['atMost', 'atLeast'],
};

/** Every number of points that does not stand in the phrase that it rests on: a number typed wrongly is found by it. */
export function figureFaults(schedule: PointsSchedule): ScheduleFault[] {
  const faults: ScheduleFault[] = [];
  const compare = (points: unknown, phrase: PointsPhrase, path: readonly PropertyKey[]) => {
    if (typeof points !== 'number') return;
    const quote = typeof phrase === 'string' ? phrase : phrase.quote;
    // Below nothing is said in words: 减10分, 少加2分. So is nothing itself.
    if (points === 0 || numbersIn(quote).includes(Math.abs(points))) return;
    faults.push({
      path,
      found: `写了 ${points} 分，引文里没有这个数：“${quote}”`,
      remedy: '照引文改分值；引文短了的，补上写着分值的几个字。',
    });
  };
  const visit = (part: unknown, path: readonly PropertyKey[]): void => {
    if (typeof part !== 'object' || part === null) return;
    const node = part as Record<string, unknown> & { phrase?: PointsPhrase };
    for (const field of PRINTED[String(node['kind'])] ?? []) {
      if (node.phrase !== undefined) compare(node[field], node.phrase, [...path, field]);
    }
    if (node['kind'] === 'options') {
      const options = node['points'] as Record<string, { points: number; phrase: PointsPhrase }>;
      for (const [id, { points, phrase }] of Object.entries(options)) {
        compare(points, phrase, [...path, 'points', id, 'points']);
      }
    }
    for (const [key, value] of Object.entries(part)) visit(value, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  visit(schedule.groups, ['groups']);
  schedule.totals.forEach(({ line }, at) => {
    if (line) compare(line.points, line.evidence, ['totals', at, 'line', 'points']);
  });
  return faults;
}
