import type { Fraction } from '../../eligibility/points/fraction.ts';
import { type TotalStatus, truthOfTotal } from '../../eligibility/points/points-status.ts';
import type { Judgement } from '../../schema/conditions/answers.ts';
import { RECKON_FROM } from '../../schema/link-names.ts';

/** The way back to the quiz. */
export interface QuizWay {
  /** Address of the quiz. */
  readonly quiz: string;
  /** Id of the place of the schedule. */
  readonly place: string;
  /** The fragment with the answers that somebody came with; empty for who came from elsewhere. */
  readonly fragment: string;
}

/** The answers that the quiz sent along. They are taken out of the address, so that whoever copies it does not send them. */
export function takeQuizFragment(): string {
  const [name, value = ''] = location.hash.slice(1).split('=');
  if (name !== RECKON_FROM) return '';
  history.replaceState(null, '', location.pathname + location.search);
  try {
    return decodeURIComponent(value);
  } catch (error) {
    console.warn('The answers of the quiz did not come:', error);
    return '';
  }
}

const JUDGEMENT: Readonly<Record<ReturnType<typeof truthOfTotal>, Judgement>> = {
  met: 'yes',
  unmet: 'no',
  silent: 'silent',
  unanswered: 'open',
};

/**
 * The address of the quiz with what totals came to among its answers.
 * @param keys the quiz's keys that a total answers, by its id
 */
export function backToQuiz(
  { quiz, place, fragment }: QuizWay,
  statuses: readonly TotalStatus[],
  keys: Readonly<Record<string, readonly string[]>>,
): string {
  const reckoned = statuses.flatMap((status) => {
    const value = [JUDGEMENT[truthOfTotal(status)], written(status.lowest), written(status.highest)].join('.');
    return (keys[status.total.id] ?? []).map((key) => [encodeURIComponent(key), value] as const);
  });
  const names = new Set(reckoned.map(([name]) => name));
  const kept = (fragment || `place=${place}`).split('&').filter((part) => !names.has(part.split('=')[0] ?? ''));
  return `${quiz}#${[...kept, ...reckoned.map((pair) => pair.join('='))].join('&')}`;
}

function written({ top, bottom }: Fraction): string {
  return bottom === 1 ? `${top}` : `${top}_${bottom}`;
}
