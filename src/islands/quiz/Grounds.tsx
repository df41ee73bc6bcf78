import { ruleGroundKey } from '../../eligibility/rule-book.ts';
import { clauseName } from '../../schema/clause-name.ts';
import { Folded } from './Folded.tsx';
import { GroundLink } from './GroundLink.tsx';
import type { Quiz } from './quiz-state.ts';

interface Props {
  quiz: Quiz;
  root: string;
  policy: string;
  provisions: readonly string[];
  /** Passages that are no line of their own: of a contradiction. */
  quotes?: readonly { clause: string; quote: string }[];
}

/** What a block stands on: each line once, with its clause and its phrase, when it is asked for. */
export function Grounds({ quiz, root, policy, provisions, quotes = [] }: Props) {
  const grounds = [...new Set(provisions)].flatMap((provision) => {
    const ground = quiz.ways.grounds[ruleGroundKey(policy, provision)];
    return ground ? [{ provision, ...ground }] : [];
  });
  if (grounds.length + quotes.length === 0) return null;
  return (
    <div class="way-grounds">
      <Folded name="依据" count={`${grounds.length + quotes.length} 处`}>
        {() => (
          <ul>
            {grounds.map(({ provision, summary, quote }) => (
              <li key={provision}>
                <GroundLink quiz={quiz} root={root} policy={policy} provision={provision} />{' '}
                {quote === null ? summary : <q>{quote}</q>}
              </li>
            ))}
            {quotes.map(({ clause, quote }) => (
              <li key={`${clause} ${quote}`}>
                {clauseName(clause)} <q>{quote}</q>
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </div>
  );
}
