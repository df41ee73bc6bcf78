import { phrasesOfSchedule } from '../schema/points-phrases.ts';
import type { Library } from './library.ts';

/** Gives documents what points schedules quote of them, and benefits what the lines are that hang on schedules. */
export function attachPoints(library: Library): Library {
  const { points } = library;
  if (points.length === 0) return library;
  const phrases = Map.groupBy(
    points.flatMap((schedule) => phrasesOfSchedule(schedule).map((phrase) => ({ ...phrase, schedule: schedule.id }))),
    ({ document }) => document,
  );
  return {
    ...library,
    policies: library.policies.map((policy) => {
      const quoted = phrases
        .get(policy.id)
        ?.map(({ schedule, path, clause, quote }) => ({ schedule, path, clause, quote }));
      return quoted ? { ...policy, quotedBySchedules: quoted } : policy;
    }),
  };
}
