import { ruleGroundKey } from '../../eligibility/rule-book.ts';
import type { Asked } from '../../eligibility/ways/way-parts.ts';
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
  /** What the block is called: who hears the folds one after the other tells them apart by it. */
  of: string;
}

/** What a block stands on: each clause once, with its lines and their phrases, when it is asked for. */
export function Grounds({ quiz, root, policy, provisions, of: block }: Props) {
  const grounds = [...new Set(provisions)].flatMap((provision) => {
    const ground = quiz.ways.grounds[ruleGroundKey(policy, provision)];
    return ground ? [{ clause: ground.clause, provision }] : [];
  });
  if (grounds.length === 0) return null;
  return (
    <div class="way-grounds">
      <Folded name={<GroundsOf of={block} />} count={`${grounds.length} 处`}>
        {() => (
          <ul>
            {[...groupBy(grounds, ({ clause }) => clause)].map(([clause, of]) => (
              <li key={clause}>
                <span class="ground-clause">{clauseName(clause)}</span>
                {of.map(({ provision }) => (
                  <GroundLink key={provision} quiz={quiz} root={root} policy={policy} provision={provision} asQuote />
                ))}
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </div>
  );
}

const GroundsOf = ({ of }: Pick<Props, 'of'>) => (
  <>
    <span class="visually-hidden">{of}，</span>依据
  </>
);

interface AskProps extends Pick<Props, 'quiz' | 'root' | 'policy'> {
  asks: readonly Asked[];
}

/** What questions come from: of each the clauses, and the line or the passages that it is about. */
export function AskGrounds({ quiz, root, policy, asks }: AskProps) {
  const cited = asks.filter(({ clauses }) => clauses.length > 0);
  if (cited.length === 0) return null;
  return (
    <div class="way-grounds">
      <Folded name={<GroundsOf of="要问的话" />} count={`${cited.length} 处`}>
        {() => (
          <ul>
            {cited.map((ask) => (
              <li key={ask.says}>
                <span class="ground-clause">
                  第 {asks.indexOf(ask) + 1} 句：{ask.clauses.map(clauseName).join('、')}
                </span>
                {ask.quotes?.map(({ quote }) => <q key={quote}>{quote}</q>) ?? (
                  <GroundLink quiz={quiz} root={root} policy={policy} provision={ask.because} asQuote />
                )}
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </div>
  );
}
