import { formatDay } from '../../schema/format-day.ts';
import { sourceWords } from '../../schema/source-words.ts';
import { roundOver, validityName } from '../../schema/validity-words.ts';
import type { Rule } from '../rule.ts';
import { endingOf } from '../rule-validity.ts';
import type { Verdict } from '../verdict.ts';
import { sourceNamed, yearOf } from './names.ts';
import type { WayBook } from './way-parts.ts';

/** Whether a document holds, and what follows. */
export interface ValiditySaid {
  /** Without 。 at the end; empty where there is nothing to say. */
  says: string;
  /** Whether that sends somebody to ask. */
  asks: boolean;
}

/** @param isAsked whether the sentence has said that it has to be rung up about */
export function validityOf(verdict: Verdict, isAsked: boolean, sources: WayBook['sources']): ValiditySaid {
  const [parent] = verdict.lapsed;
  const own = ownValidityOf(verdict, isAsked);
  if (!parent || verdict.validityState === 'ended') return own;
  const { policy, source } = verdict.rule;
  const named = sourceNamed({ policy, title: sourceWords(source).speaker }, sources);
  // Which of the two has lapsed. That the other holds is not said beside that: both in one breath would be taken for one thing.
  const lapsed = `这一项写在${named}里。它依据的${sourceNamed(parent, sources)}过了期限，${isAsked ? '所以要问还办不办' : '这一项还办不办，先打电话问'}`;
  return { says: [lapsed, ...(verdict.validityState === 'in-term' ? [] : [own.says])].join('；'), asks: true };
}

function ownValidityOf(verdict: Verdict, isAsked: boolean): ValiditySaid {
  const { rule, validityState } = verdict;
  const { speaker } = sourceWords(rule.source);
  const telling = (says: string): ValiditySaid => ({ says, asks: false });
  const asking = (says: string): ValiditySaid => ({ says, asks: true });
  const stillDone = (says: string) => (isAsked ? telling(says) : asking(`${says}，先打电话问还办不办`));
  switch (validityState) {
    case 'none-printed': {
      const round = rule.when?.find((day) => day.kind === 'window');
      if (round?.kind === 'window') {
        return asking(`${round.what}，到${formatDay(round.until)}为止；以后怎样办，先打电话问`);
      }
      return stillDone(`这份${yearOf(rule.issued)}的${speaker}没有写管到哪一年`);
    }
    case 'text-not-seen':
      return stillDone('只见报道，没有见到正式文件');
    case 'ended':
      return telling('现在还办不办，不知道');
    case 'in-term':
      return asking(`${speaker}还在${validityName(rule.validity)}内；可能改过，去之前再问`);
    case 'unsettled':
      return asking(`${validityName(rule.validity)}有几种算法，今天算不算在里面，先打电话问`);
    case 'not-yet':
      // A plan may be issued within its own years.
      return telling(
        rule.validity.kind === 'printed' && rule.validity.from !== null && rule.validity.from > rule.issued
          ? `${validityName(rule.validity)}还没有开始`
          : '这一天还没有发布',
      );
  }
}

/** That what a rule stands on is over: its round with the day, its validity with the year until which it was written. */
export function overWords(rule: Rule): string {
  const ending = endingOf(rule);
  if (ending.kind !== 'printed' || !ending.until) return `${validityName({})}已过`;
  if (ending.of === 'round') return roundOver(ending);
  return `${validityName(ending)}到${yearOf(ending.until)}，已经过了`;
}
