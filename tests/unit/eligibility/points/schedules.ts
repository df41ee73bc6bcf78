import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type PointsSchedule, pointsScheduleSchema } from '../../../../src/schema/points-schedule.ts';

/** The five forms, each in the words of one original. */
export const FORMS = ['guangzhou', 'shenzhen', 'dongguan', 'zhongshan', 'shanghai'] as const;

/** A schedule of `tests/fixtures/points`. */
export function scheduleNamed(name: (typeof FORMS)[number]): PointsSchedule {
  const path = new URL(`../../../fixtures/points/${name}.yaml`, import.meta.url);
  return { ...pointsScheduleSchema.parse(parse(readFileSync(path, 'utf8'), { merge: true })), id: name };
}
