import type { PointsSchedule } from '../../schema/points-schedule.ts';
import { describeScore, type ScoreLine } from './describe-score.ts';

/** What each item of a schedule brings, a line an item: `年龄：18周岁（含）到35周岁（含）：10分`. */
export function scoreLines(schedule: PointsSchedule): string[] {
  return schedule.groups.flatMap(({ items }) =>
    items.map((item) => `${item.name}：${scoreInOneLine(describeScore(schedule, item))}`),
  );
}

/** A score in one phrase. What is made of several stands in brackets. */
export function scoreInOneLine({ says, of }: ScoreLine): string {
  return of.length === 0 ? says : `${says}（${of.map(scoreInOneLine).join('；')}）`;
}
