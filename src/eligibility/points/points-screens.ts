import type { PointsFact, PointsSchedule } from '../../schema/points-schedule.ts';

/** As many fields as a screen asks for. */
export const FIELDS_A_SCREEN = 6;

/** Fields that are asked for together. */
export interface PointsScreen {
  /** Id of the group of the schedule that they come in first; null for what only a veto or a bonus hangs on. */
  readonly group: string | null;
  readonly facts: readonly PointsFact[];
}

/** Facts to be asked, in the schedule's own groups and order, six a screen at most. */
export function screensOf(schedule: PointsSchedule, ids: readonly string[]): PointsScreen[] {
  const homes = schedule.groups.map((group) => ({ id: group.id, text: JSON.stringify(group.items) }));
  const homeOf = (fact: PointsFact) => homes.find(({ text }) => text.includes(`"${fact.id}"`))?.id ?? null;
  const wanted = schedule.facts.filter(({ id }) => ids.includes(id));
  return [...homes.map(({ id }) => id), null].flatMap((group) => {
    const facts = wanted.filter((fact) => homeOf(fact) === group);
    return Array.from({ length: Math.ceil(facts.length / FIELDS_A_SCREEN) }, (_, at) => ({
      group,
      facts: facts.slice(at * FIELDS_A_SCREEN, (at + 1) * FIELDS_A_SCREEN),
    }));
  });
}
