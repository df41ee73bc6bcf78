/** People of points schedules, as tests make them up. */
import type { PointsAnswers } from '../src/eligibility/points/points-answer.ts';
import type { PointsSchedule } from '../src/schema/points-schedule.ts';

/** Answers of somebody who has nothing of a schedule but what is said: the lowest number, no, the first option. */
export function nothingBut(schedule: PointsSchedule, answers: PointsAnswers): PointsAnswers {
  const nothing = schedule.facts.map((fact) => {
    const none = { number: () => (fact.kind === 'number' ? fact.minimum : null), yes: () => false, list: () => [] };
    return [fact.id, fact.kind === 'one' ? (fact.options[0]?.id ?? null) : none[fact.kind]()] as const;
  });
  return { ...Object.fromEntries(nothing), ...answers };
}

/** A schedule of which every list is held: what the person says of it counts. */
export function withListsHeld(schedule: PointsSchedule): PointsSchedule {
  const facts = schedule.facts.map((fact) => (fact.list ? { ...fact, list: { ...fact.list, held: true } } : fact));
  return { ...schedule, facts };
}
