import { factsNamedIn } from '../../schema/points-facts.ts';
import { POINTS_KIND_WORDS, type PointsKind } from '../../schema/points-kinds.ts';
import type { PointsSchedule } from '../../schema/points-schedule.ts';
import type { ScheduleFault } from './schedule-faults.ts';

/** Words of a question by which what is asked is of a kind, whatever else it is. 就业 and 工作 stand in questions of every kind. */
const WORDS: Readonly<Partial<Record<PointsKind, RegExp>>> = {
  schooling: /学历|学位|毕业/u,
  skill: /职业资格|技能等级|专业技术资格|职称|专项职业能力/u,
  shortage: /紧缺|急需/u,
  insurance: /保险|社保|公积金/u,
  residence: /居住(?!地)/u,
  housing: /产权|房产|住宅|租房/u,
  age: /多少周岁/u,
  invention: /专利|科技成果/u,
  honours: /奖|荣誉|表彰|竞赛/u,
  service: /献血|志愿|捐/u,
  tax: /税/u,
};

/**
 * Items that ask for what they are not said to be about: where schedules stand side by side, their place would be said to have nothing
 * of that kind.
 * @example kindFaults(schedule) // of an item about skill that asks 学历是哪一种？: it is not about schooling
 */
export function kindFaults(schedule: PointsSchedule): ScheduleFault[] {
  return schedule.groups.flatMap(({ items }, group) =>
    items.flatMap((item, at) => {
      const asked = factsNamedIn(schedule, item.score);
      const told: readonly PointsKind[] = [item.about, ...item.alsoAbout];
      return (Object.keys(WORDS) as PointsKind[]).flatMap((kind) => {
        const fact = asked.find(({ ask }) => WORDS[kind]?.test(ask));
        if (!fact || told.includes(kind)) return [];
        return [
          {
            path: ['groups', group, 'items', at, 'alsoAbout'],
            found: `“${item.name}”问“${fact.ask}”，却没有归到“${POINTS_KIND_WORDS[kind]}”`,
            remedy: `alsoAbout 里补上 ${kind}：并排的那一页才不会说这张表里没有这一类。`,
          },
        ];
      });
    }),
  );
}
