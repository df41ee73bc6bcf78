import type { PointsSchedule } from '../../schema/points-schedule.ts';
import { compareFractions } from './fraction.ts';
import type { TotalStanding } from './points-standing.ts';
import { showPoints } from './show-points.ts';

/** What is said of a total: never more than its words. 够了 only where every reading reaches the line, whatever is open. */
export function standingWords(schedule: PointsSchedule, standing: TotalStanding): string[] {
  return sentences(schedule, standing).filter((sentence) => sentence !== '');
}

function sentences(schedule: PointsSchedule, standing: TotalStanding): string[] {
  const { line, promises, vetoed, mayBeVetoed, unheldLists } = standing;
  const saysOf = (ids: readonly string[]) =>
    schedule.vetoes.flatMap(({ id, says }) => (ids.includes(id) ? [says.replace(/。$/, '')] : [])).join('；');
  const vetoes = [
    ...(vetoed.length > 0 ? [`分再高也不行：${saysOf(vetoed)}。`] : []),
    ...(mayBeVetoed.length > 0 ? [`还要看有没有这样的情形，有的话分再高也不行：${saysOf(mayBeVetoed)}。`] : []),
  ];
  switch (line) {
    case 'no-line':
      return ['没有线，只用来排先后。'];
    case 'reached': {
      if (promises === 'may-apply') return ['够了线，可以申请；批不批，还要看别的条件。'];
      if (promises === 'is-ranked') return [`够了线，可以参加排名。${rankingWords(schedule, standing)}`];
      return ['分数到了线。', ...vetoes];
    }
    case 'out-of-reach':
      return ['照已经答的，不管没答的是什么，都到不了线。', missingWords(standing), ...vetoes];
    case 'readings-differ':
      return ['到不到线，要看原文怎样读，两种读法结果不同，要问窗口。', missingWords(standing), ...vetoes];
    case 'list-not-held': {
      const names = schedule.facts.flatMap(({ id, list }) =>
        list && unheldLists.includes(id) ? [`“${list.name}”`] : [],
      );
      return [
        `到不到线，要看${names.join('、')}，名单没有收录${bothWords(standing)}。`,
        missingWords(standing),
        ...vetoes,
      ];
    }
    case 'open':
      return ['还没有定。', missingWords(standing), ...vetoes];
  }
}

/** Where readings part besides what a list leaves open. */
function bothWords({ missing }: TotalStanding): string {
  return missing && compareFractions(missing.least, missing.most) !== 0 ? '；也要看原文怎样读' : '';
}

/** 没答的都按最少算，离线还差10到12分，看哪一种读法。 */
function missingWords({ missing }: TotalStanding): string {
  if (!missing || missing.most.top <= 0) return '';
  if (compareFractions(missing.least, missing.most) === 0)
    return `没答的都按最少算，离线还差${showPoints(missing.most)}分。`;
  return `没答的都按最少算，离线还差${showPoints(missing.least)}到${showPoints(missing.most)}分，看哪一种读法。`;
}

function rankingWords({ totals }: PointsSchedule, { total }: TotalStanding): string {
  const by = total.opens?.kind === 'ranked' ? total.opens.by : total.id;
  const name = totals.find(({ id }) => id === by)?.name ?? total.name;
  return `排名看${name}，名额有限，够了线不等于排得上。`;
}
