import { ruleGroundKey } from '../../eligibility/rule-book.ts';
import { groupBy } from '../../language/group-by.ts';
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

/** What a block stands on: each clause once, with its lines and their phrases, when it is asked for. */
export function Grounds({ quiz, root, policy, provisions, quotes = [] }: Props) {
  const lines = [...new Set(provisions)].flatMap((provision) => {
    const ground = quiz.ways.grounds[ruleGroundKey(policy, provision)];
    return ground ? [{ clause: ground.clause, provision, quote: ground.quote ?? '' }] : [];
  });
  const passages = quotes.map(({ clause, quote }) => ({ clause, provision: undefined, quote }));
  const grounds = [...lines, ...passages];
  if (grounds.length === 0) return null;
  return (
    <div class="way-grounds">
      <Folded name="依据" count={`${grounds.length} 处`}>
        {() => (
          <ul>
            {[...groupBy(grounds, ({ clause }) => clause)].map(([clause, of]) => (
              <li key={clause}>
                <span class="ground-clause">{clauseName(clause)}</span>
                {of.map(({ provision, quote }) =>
                  provision === undefined ? (
                    <q key={quote}>{quote}</q>
                  ) : (
                    <GroundLink key={provision} quiz={quiz} root={root} policy={policy} provision={provision} asQuote />
                  ),
                )}
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </div>
  );
}
