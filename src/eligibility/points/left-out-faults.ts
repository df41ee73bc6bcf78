import type { PointsSchedule } from '../../schema/points-schedule.ts';
import type { PointsPhrase } from '../../schema/points-score.ts';
import type { ScheduleFault } from './schedule-faults.ts';

/** Words by which a text leaves something out: 不计算年限, 不予计分, 不包括, 不作为本项的积分依据, 只计…. */
const LEAVES_OUT = /不(?:予|再|计|作|加|包括|累|重复|纳入|算|能积分)|除外|只(?:计|取|算)/u;

/**
 * Phrases under `notCounted` that leave nothing out by their own words: an inclusion, an explanation, or a phrase cut before its end.
 * Of one sentence that is too long for one quote, the parts follow each other, and the last has the words for all.
 * @example leftOutFaults(schedule) // “失业保险基金代缴的职工社会医疗保险缴费年限及外来工医保年限”: the text goes on 纳入医保累计缴费时间
 */
export function leftOutFaults({ facts }: Pick<PointsSchedule, 'facts'>): ScheduleFault[] {
  return facts.flatMap(({ notCounted }, fact) => {
    const leavesOut = (at: number): boolean => {
      const phrase = notCounted[at];
      if (phrase === undefined) return false;
      const next = notCounted[at + 1];
      return (
        LEAVES_OUT.test(quoteOf(phrase)) ||
        (next !== undefined && clauseOf(next) === clauseOf(phrase) && leavesOut(at + 1))
      );
    };
    return notCounted.flatMap((phrase, at) =>
      leavesOut(at)
        ? []
        : [
            {
              path: ['facts', fact, 'notCounted', at],
              found: `这一句自己没有说什么不算：“${quoteOf(phrase)}”`,
              remedy: '引文引到“不算”的那几个字；原文说的是算进去、是什么意思、要合什么的，写进 explained。',
            },
          ],
    );
  });
}

const quoteOf = (phrase: PointsPhrase) => (typeof phrase === 'string' ? phrase : phrase.quote);
const clauseOf = (phrase: PointsPhrase) => (typeof phrase === 'string' ? undefined : phrase.clause);
