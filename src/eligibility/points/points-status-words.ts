import type { PointsSchedule } from '../../schema/points-schedule.ts';
import { compareFractions, type Fraction, higher, lower, minus, NOTHING, ofDecimal } from './fraction.ts';
import type { PointsSpan, TotalStatus } from './points-status.ts';
import { showPoints } from './show-points.ts';

/** What is known besides the sum. */
export interface OtherConditions {
  /** What coming to the line brings, see after-line-words.ts: it rests on phrases, which browsers do not get. */
  readonly after: string;
  /** What is answered, summed by itself; null where nothing is, or everything. */
  readonly answered?: PointsSpan | null;
  /** Conditions besides the points that the answers do not meet, in words: no points outweigh them. */
  readonly unmet?: readonly string[];
}

/**
 * What is said of a total: never more than its words. That the line is reached is said only where every reading reaches it,
 * whatever is open; what reaching it comes to hangs on other conditions, too, and is never said to be had.
 */
export function totalStatusWords(
  schedule: PointsSchedule,
  status: TotalStatus,
  { after, answered = null, unmet = [] }: OtherConditions,
): string[] {
  const { line, promises, vetoed, mayBeVetoed, unheldLists } = status;
  const saysOf = (ids: readonly string[]) =>
    schedule.vetoes.flatMap(({ id, says }) => (ids.includes(id) ? [says.replace(/。$/, '')] : [])).join('；');
  const more = [
    missingWords(status, answered),
    ...(vetoed.length > 0 ? [`分再高也不行：${saysOf(vetoed)}。`] : []),
    ...(mayBeVetoed.length > 0 ? [`有这样情形的，分再高也不行：${saysOf(mayBeVetoed)}。`] : []),
    ...(unmet.length > 0 ? [`照已经答的，分数以外的条件不合，分再高也不行：${unmet.join('；')}。`] : []),
  ];
  const said = (first: string) => [first, ...more.filter((sentence) => sentence !== '')];
  switch (line) {
    case 'no-line':
      return ['没有线，只用来排先后。'];
    case 'reached':
      return promises === 'nothing' || unmet.length > 0 ? said('分数到了线。') : [`分数到了线。${after}`];
    case 'out-of-reach':
      return said('照已经答的，怎样都到不了线。');
    case 'readings-differ':
      return said('到不到线，几种读法结果不同，要问窗口。');
    case 'list-not-held': {
      const names = schedule.facts.flatMap(({ id, list }) =>
        list && unheldLists.includes(id) ? [`“${list.name}”`] : [],
      );
      const also = status.mayReadDifferently ? '；也要看原文怎样读' : '';
      return said(`到不到线，要看${names.join('、')}，名单没有收录${also}。`);
    }
    case 'open':
      return said('还没有定。');
  }
}

/**
 * What is missing to the line: of what is out of reach, by the most that is still possible; else by what is answered, so that what
 * could be deducted of what nobody has answered makes no gap. 照答完的各项，离线还差10到12分，看哪一种读法。
 */
function missingWords({ total, line, read, lowest, missing }: TotalStatus, answered: PointsSpan | null): string {
  if (!missing || !total.line || missing.most.top <= 0) return '';
  const wanted = ofDecimal(total.line.points);
  const gapTo = (points: Fraction) => higher(minus(wanted, points), NOTHING);
  if (line === 'out-of-reach') {
    const most = read.map(({ interval }) => gapTo(interval.highest.points));
    return `别的都按最多算，${gapWords(most.reduce(lower), most.reduce(higher))}`;
  }
  if (!answered) return line === 'open' ? '' : gapWords(missing.least, missing.most);
  const falls = compareFractions(lowest, answered.lowest) < 0;
  const most = gapTo(answered.lowest);
  if (most.top <= 0) return falls ? '答完的各项合起来到了线；没答的里有会减分的，减不减还不知道。' : '';
  return `照答完的各项，${gapWords(gapTo(answered.highest), most)}${falls ? '没答的里有会减分的，减了就差得更多。' : ''}`;
}

function gapWords(least: Fraction, most: Fraction): string {
  if (least.top <= 0 && most.top > 0) return `有的读法到了线，有的还差${showPoints(most)}分。`;
  return compareFractions(least, most) === 0
    ? `离线还差${showPoints(most)}分。`
    : `离线还差${showPoints(least)}到${showPoints(most)}分，看哪一种读法。`;
}
