import type { PointsSchedule } from '../../schema/points-schedule.ts';
import type { ChosenReadings } from './plain-score.ts';

/** Every way to read the words of a schedule: one option of each reading. One way where nothing is open. */
export function waysToRead({ readings }: PointsSchedule, bearing?: ReadonlySet<string>): ChosenReadings[] {
  return readings.reduce<ChosenReadings[]>(
    (all, { id, options }) =>
      all.flatMap((chosen) =>
        // What does not bear on what is asked is read in its first way, so that ways do not multiply for nothing.
        (bearing && !bearing.has(id) ? options.slice(0, 1) : options).map((option) => ({ ...chosen, [id]: option.id })),
      ),
    [{}],
  );
}

/** The readings that something of a schedule hangs on, by id. */
export function readingsIn(part: unknown, { readings }: PointsSchedule): Set<string> {
  const text = JSON.stringify(part);
  return new Set(
    readings.map(({ id }) => id).filter((id) => text.includes(`"reading":"${id}"`) || text.includes(`"${id}/`)),
  );
}
