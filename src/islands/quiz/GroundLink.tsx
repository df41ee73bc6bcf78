import { ruleGroundKey } from '../../eligibility/rule-book.ts';
import { clauseName } from '../../schema/clause-name.ts';
import type { Quiz } from './quiz-state.ts';

interface Props {
  quiz: Quiz;
  root: string;
  policy: string;
  provision: string;
  /** Whether the link is the phrase itself, below the name of its clause. */
  asQuote?: boolean;
}

/** A link to what a statement stands on, named by its clause, with the phrase as its title; or the phrase itself. */
export function GroundLink({ quiz, root, policy, provision, asQuote = false }: Props) {
  const key = ruleGroundKey(policy, provision);
  const ground = quiz.ways.grounds[key];
  if (!ground) return null;
  const [document = policy, line = provision] = key.split('#');
  // A list may stand in another document: its clause alone would be looked for in this one.
  const other = document === policy ? undefined : quiz.book.documents[document]?.shortTitle;
  return (
    <a
      class={asQuote ? 'ground-quote' : 'locator'}
      href={`${root}policies/${document}/#${line}`}
      target="_blank"
      rel="noopener"
      title={ground.quote && !asQuote ? `“${ground.quote}”` : ground.summary}
    >
      {other && `《${other}》`}
      {!asQuote && clauseName(ground.clause)}
      {asQuote && (ground.quote === null ? ground.summary : <q>{ground.quote}</q>)}
      <span class="visually-hidden">
        {!asQuote && `：${ground.summary}`}
        （新标签页）
      </span>
    </a>
  );
}
