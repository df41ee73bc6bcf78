import type { PointsFact } from '../../schema/points-fact.ts';
import type { PointsSchedule } from '../../schema/points-schedule.ts';
import { decidingFacts } from './deciding-facts.ts';
import type { PointsAnswers } from './points-answer.ts';

/** As many fields as a screen asks for. */
export const FIELDS_A_SCREEN = 6;

/** Fields that are asked for together. */
export interface PointsScreen {
  /** Id of the group of the schedule that they come in first; null for what only a veto or a bonus hangs on. */
  readonly group: string | null;
  readonly facts: readonly PointsFact[];
}

/**
 * The first screen of facts that can still decide a total; undefined where nothing can. Only as many are tried as it takes:
 * on a slow device all of a long schedule take seconds.
 */
export function nextScreen(schedule: PointsSchedule, answers: PointsAnswers, total: string): PointsScreen | undefined {
  const open = schedule.facts.map(({ id }) => id).filter((id) => answers[id] === undefined);
  for (const { group, facts } of screensOf(schedule, open)) {
    const deciding = decidingFacts(
      schedule,
      answers,
      [total],
      facts.map(({ id }) => id),
    );
    if (deciding.length > 0) return { group, facts: facts.filter(({ id }) => deciding.includes(id)) };
  }
  return undefined;
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
