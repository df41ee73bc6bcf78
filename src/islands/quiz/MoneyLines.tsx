import { amountsFor } from '../../eligibility/amounts-for.ts';
import type { Answers } from '../../eligibility/answer.ts';
import type { Rule } from '../../eligibility/rule.ts';
import { ruleGroundKey } from '../../eligibility/rule-book.ts';
import { AMOUNT_HEADS, NOT_WRITTEN, PAYEE_WORDS } from '../../schema/payees.ts';
import { silenceWords } from '../../schema/source-words.ts';
import type { Quiz } from './quiz-state.ts';

/** To whom money is paid, from what, by whom, and how much; what the text does not say is said to be unsaid. */
export function MoneyLines({ quiz, rule, answers }: { quiz: Quiz; rule: Rule; answers: Answers }) {
  const { money } = rule;
  if (!money) return null;
  const silent = <span class="absent">{silenceWords('silent', rule.source).word}</span>;
  const said = (part: typeof NOT_WRITTEN | { words: string }) => (part === NOT_WRITTEN ? silent : part.words);
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
          <dd>{quiz.book.grounds[ruleGroundKey(rule.policy, because)]?.summary}</dd>
        </div>
      ))}
    </dl>
  );
}
