import type { Money } from '../schema/money.ts';
import type { Answers } from './answer.ts';

/**
 * The amounts that can be somebody's: those for everybody, and those for what was answered; all of them while that is not known.
 * @example amountsFor(money, { 'skill-level': ['senior-worker'] }) // the one for senior workers
 */
export function amountsFor({ amounts }: Pick<Money, 'amounts'>, answers: Answers): Money['amounts'] {
  return amounts.filter(({ question, is }) => {
    const answer = question === undefined ? undefined : answers[question];
    return !Array.isArray(answer) || answer.some((option: string) => is?.includes(option));
  });
}
