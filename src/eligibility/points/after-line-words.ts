import type { PointsTotal } from '../../schema/points-schedule.ts';

/**
 * What coming to the line of a total brings, in words that promise no more than the text: 能不能申请、批不批，还要看分数以外的条件. Where no
 * more are granted than a number, or people are put in order, that is said with it.
 */
export function afterLineWords({ name, opens }: PointsTotal, totals: readonly PointsTotal[]): string {
  const ranked = opens?.kind === 'ranked' ? opens : undefined;
  const order = totals.find(({ id }) => id === ranked?.by)?.name ?? name;
  const more = ranked
    ? `按${order}从高到低排名，名额有限${ranked.apart ? '，各地分开排' : ''}，到了线不等于排得上。`
    : opens?.quota
      ? '批多少还有指标管着，到了线不等于批得下来。'
      : '';
  return `能不能${ranked ? '参加排名' : '申请、批不批'}，还要看分数以外的条件。${more}`;
}
