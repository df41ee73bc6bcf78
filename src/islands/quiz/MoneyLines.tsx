import { amountsFor } from '../../eligibility/amounts-for.ts';
import type { Answers } from '../../eligibility/answer.ts';
import type { Rule } from '../../eligibility/rule.ts';
import { ruleGroundKey } from '../../eligibility/rule-book.ts';
import { type AmountMeaning, NOT_WRITTEN, PAYEE_WORDS } from '../../schema/payees.ts';
import { absenceOf } from '../../schema/source-words.ts';
import { GroundLink } from './GroundLink.tsx';
import type { Quiz } from './quiz-state.ts';

/** What stands before an amount, so that a limit on what others set is not taken for what somebody gets. */
const AMOUNT_HEADS = {
  given: '多少钱',
  limit: '别人定多少的上限，不是你能拿到的数',
  share: '按比例给，按什么算的数不在这里，算不出钱数',
} as const satisfies Record<AmountMeaning, string>;

/** To whom money is paid, from what, by whom, and how much; what the text does not say is said to be unsaid. */
export function MoneyLines({ quiz, root, rule, answers }: { quiz: Quiz; root: string; rule: Rule; answers: Answers }) {
  const { money } = rule;
  if (!money) return null;
  const silent = <span class="absent">{absenceOf('silent', rule.source).word}</span>;
  const link = (provision: string) => <GroundLink quiz={quiz} root={root} policy={rule.policy} provision={provision} />;
  const said = (part: typeof NOT_WRITTEN | { words: string; because: string }) =>
    part === NOT_WRITTEN ? (
      silent
    ) : (
      <>
        {part.words} {link(part.because)}
      </>
    );
  const amounts = amountsFor(money, answers);
  return (
    <dl class="practical">
      <div>
        <dt>钱发给谁</dt>
        <dd>
          {money.to !== NOT_WRITTEN && `${money.to.who.map((payee) => PAYEE_WORDS[payee]).join('、')}：`}
          {said(money.to)}
        </dd>
      </div>
      <div>
        <dt>钱从哪里出</dt>
        <dd>{said(money.from)}</dd>
      </div>
      <div>
        <dt>谁来发</dt>
        <dd>{said(money.by)}</dd>
      </div>
      {amounts.length === 0 && (
        <div>
          <dt>{AMOUNT_HEADS.given}</dt>
          <dd>{silent}</dd>
        </div>
      )}
      {amounts.map(({ because, means }) => (
        <div key={because}>
          <dt>{AMOUNT_HEADS[means]}</dt>
          <dd>
            {quiz.book.grounds[ruleGroundKey(rule.policy, because)]?.summary} {link(because)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
