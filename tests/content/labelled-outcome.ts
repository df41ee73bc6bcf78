import { cardsOf } from '../../src/search/cards.ts';
import type { Findings } from '../../src/search/find.ts';
import { policyOfHit } from '../../src/search/hit.ts';
import type { PreparedLexicon } from '../../src/search/lexicon.ts';
import { isSilent } from '../../src/search/similar-faqs.ts';
import { type LabelledQuery, WHOLE_DOCUMENT } from '../bench/search/labelled-query.ts';
import { judgeQuestion } from './judge-question.ts';

/** What of a labelled query is right. */
export interface LabelledOutcome {
  /** Something that the label accepts comes first: a question in the box, or a line. */
  first: boolean;
  /** The very line that the label names comes first. */
  line: boolean;
  /** No box answers another question, nothing is called absent that is written, and what is absent is said to be so. */
  honest: boolean;
  /** What comes first is a document, or it is a line. */
  kind: string | null;
}

/** Compares what was found with the label of a query. */
export function labelledOutcomeOf(
  query: LabelledQuery,
  findings: Findings,
  prepared: PreparedLexicon,
): LabelledOutcome {
  const { rank, falseAnswer, falseSilence, honest } = judgeQuestion(query, findings, prepared);
  const [best] = findings.hits;
  const isLine = best?.kind === 'item';
  const clause = isLine ? best.prepared.item.clause : best?.kind === 'document' ? best.clause : null;
  const accepted = query.expect.filter(
    (answer) =>
      best !== undefined &&
      answer.document === policyOfHit(best).id &&
      [WHOLE_DOCUMENT, clause].includes(answer.clause),
  );
  const isSaid = cardsOf(findings, prepared).some(
    (card) => card.kind === 'silence' || (card.kind === 'faq' && isSilent(card)),
  );
  const isAnswerable = query.expect.length + (query.questions?.length ?? 0) > 0;
  return {
    first: rank === 1 || accepted.length > 0,
    line: isLine && accepted.some(({ provision }) => provision === best.prepared.item.id),
    honest: isAnswerable
      ? !falseSilence && (query.box === undefined || falseAnswer === null)
      : honest === true && (isSaid || findings.hits.length === 0),
    kind: best?.kind ?? null,
  };
}

/** True where a query is answered as its label says. */
export const isAsLabelled = ({ first, honest }: LabelledOutcome, { silence }: LabelledQuery): boolean =>
  honest && (first || silence !== undefined);

/** True where something of it was right and is no longer. */
export const isLost = (before: LabelledOutcome, after: LabelledOutcome): boolean =>
  (before.first && !after.first) ||
  (before.line && !after.line) ||
  (before.honest && !after.honest) ||
  before.kind !== after.kind;
