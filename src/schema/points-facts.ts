import type { PointsFact } from './points-fact.ts';
import type { PointsItem, PointsSchedule } from './points-schedule.ts';
import type { Score } from './points-score.ts';

/** The items that count in a total, with their groups, as the schedule has them. */
export function itemsIn(
  { groups }: PointsSchedule,
  total: string,
): { group: PointsSchedule['groups'][number]; item: PointsItem }[] {
  return groups.flatMap((group) =>
    group.items.filter((item) => (item.countsIn ?? group.countsIn).includes(total)).map((item) => ({ group, item })),
  );
}

/** The facts that somebody is asked for a total, at most: a list that is not held settles nothing, and is not asked. */
export function factsOfTotal(schedule: PointsSchedule, total: string): PointsFact[] {
  const items = itemsIn(schedule, total).map(({ item }) => item);
  const { bonus } = schedule.totals.find(({ id }) => id === total) ?? {};
  const vetoes = schedule.vetoes.filter(({ totals }) => totals.includes(total));
  const text = JSON.stringify([items, bonus, vetoes]);
  return schedule.facts.filter(({ id, list }) => text.includes(`"${id}"`) && list?.held !== false);
}

/** The facts that a score names, in the schedule's order. */
export function factsNamedIn({ facts }: PointsSchedule, score: Score): PointsFact[] {
  const text = JSON.stringify(score);
  return facts.filter(({ id }) => text.includes(`"${id}"`));
}
