import { ruleGroundKey } from '../../eligibility/rule-book.ts';
import type { Verdict } from '../../eligibility/verdict.ts';
import { BENEFICIARIES } from '../../schema/beneficiaries.ts';
import { absenceOf } from '../../schema/source-words.ts';
import { BENEFICIARY_WORDS } from '../../schema/words.ts';
import { GroundLink } from './GroundLink.tsx';
import type { Quiz } from './quiz-state.ts';

interface Props {
  quiz: Quiz;
  root: string;
  verdicts: readonly Verdict[];
}

/** Verdicts by the document that they rest on, with what was read of it. */
function byDocument(verdicts: readonly Verdict[]) {
  return [...new Set(verdicts.map(({ rule }) => rule.policy))].flatMap((policy) => {
    const group = verdicts.filter(({ rule }) => rule.policy === policy);
    return group[0] ? [{ policy, source: group[0].rule.source, group }] : [];
  });
}

/** What to bring, person by person, for everything that is not shut out; what the text does not list is said so. */
export function MaterialsList({ quiz, root, verdicts }: Props) {
  const possible = verdicts.filter(
    ({ decision, force }) => force !== 'direction' && decision !== 'unmet' && decision !== 'barred',
  );
  if (possible.length === 0) return null;
  return (
    <section class="materials">
      <h3>要带的材料，按人列</h3>
      {byDocument(possible).map(({ policy, source, group }) => (
        <div key={policy}>
          <h4>{quiz.book.documents[policy]?.title}</h4>
          <dl class="practical">
            {BENEFICIARIES.filter((person) => group.some(({ rule }) => rule.for === person)).map((person) => {
              const bring = [...new Set(group.flatMap(({ rule }) => (rule.for === person ? rule.bring : [])))];
              return (
                <div key={person}>
                  <dt>{BENEFICIARY_WORDS[person]}</dt>
                  <dd>
                    {bring.length === 0 ? (
                      <span class="absent">{absenceOf('silent', source).word}</span>
                    ) : (
                      <ul class="to-bring">
                        {bring.map((id) => (
                          <li key={id}>
                            {quiz.book.grounds[ruleGroundKey(policy, id)]?.summary}{' '}
                            <GroundLink quiz={quiz} root={root} policy={policy} provision={id} />
                          </li>
                        ))}
                      </ul>
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
        </div>
      ))}
    </section>
  );
}
