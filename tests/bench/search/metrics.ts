import { type AcceptedAnswer, type LabelledQuery, type QueryKind, WHOLE_DOCUMENT } from './labelled-query.ts';

/** One result of a search; null where it does not say. */
export interface FoundResult {
  document: string | null;
  clause: string | null;
  provision: string | null;
}

/** What a search shows. */
export interface SearchAnswer {
  /** Its results in order. */
  results: readonly FoundResult[];
  /** The kinds of the cards above them. */
  cards: readonly string[];
  /** What the questions answered on cards stand on. */
  faqs?: readonly FoundResult[];
}

/**
 * What a search says to a query without an honest answer: that there is none; the same, with results below;
 * results as if they answered; or neither results nor a word.
 */
export const SILENCE_OUTCOMES = ['honest', 'said-with-results', 'false-answer', 'nothing-said'] as const;
export type SilenceOutcome = (typeof SILENCE_OUTCOMES)[number];

/** How an answer stands to its label. Ranks count from 1; null where no accepted answer is among the results. */
export interface SearchJudgement {
  query: LabelledQuery;
  answer: SearchAnswer;
  /** Rank of the first result in an accepted clause. */
  rank: number | null;
  /** Rank of the first result in an accepted document. */
  documentRank: number | null;
  /** Rank of the first result that is the very provision; null too where the label names none. */
  provisionRank: number | null;
  /** Whether a question answered on a card stands on an accepted clause. */
  isAnsweredOnCard: boolean;
  /** For queries without an honest answer; null for the others. */
  silence: SilenceOutcome | null;
}

/** Compares what a search showed with what is right. */
export function judgeAnswer(query: LabelledQuery, answer: SearchAnswer): SearchJudgement {
  const rankOf = (accepts: (accepted: AcceptedAnswer, found: FoundResult) => boolean) => {
    const index = answer.results.findIndex((found) => query.expect.some((accepted) => accepts(accepted, found)));
    return index < 0 ? null : index + 1;
  };
  const inDocument = (accepted: AcceptedAnswer, found: FoundResult) => accepted.document === found.document;
  const inClause = (accepted: AcceptedAnswer, found: FoundResult) =>
    inDocument(accepted, found) && (accepted.clause === WHOLE_DOCUMENT || accepted.clause === found.clause);
  return {
    query,
    answer,
    rank: rankOf(inClause),
    documentRank: rankOf(inDocument),
    provisionRank: rankOf(
      (accepted, found) =>
        inDocument(accepted, found) && accepted.provision !== undefined && accepted.provision === found.provision,
    ),
    isAnsweredOnCard: (answer.faqs ?? []).some((found) => query.expect.some((accepted) => inClause(accepted, found))),
    silence: query.expect.length > 0 ? null : silenceOutcome(answer),
  };
}

function silenceOutcome({ results, cards }: SearchAnswer): SilenceOutcome {
  const isSaid = cards.includes('silence');
  if (results.length > 0) return isSaid ? 'said-with-results' : 'false-answer';
  return isSaid ? 'honest' : 'nothing-said';
}

/** How many of some queries came out right, and the share of them, 0 to 1; the share of none is 1. */
export interface Count {
  count: number;
  of: number;
  share: number;
}

/** The figures of one search over many queries. */
export interface Summary {
  /** Queries with an answer whose accepted clause is the first result, or one of the first three. */
  success1: Count;
  success3: Count;
  /** The same, where a question answered on a card counts as the first result. */
  withCards1: Count;
  withCards3: Count;
  /** The same without the cards, taking any clause of an accepted document. */
  document1: Count;
  document3: Count;
  /** The same for the very provision, over the queries that name one. */
  provision1: Count;
  provision3: Count;
  /** Queries with an answer of which the page says that there is none. */
  denied: Count;
  /** Queries whose label wants a card that stood there. */
  cards: Count;
  /** Queries without an answer, by what was said. */
  silence: Record<SilenceOutcome, number>;
  withoutAnswer: number;
}

function count<Item>(items: readonly Item[], isRight: (item: Item) => boolean): Count {
  const right = items.filter(isRight).length;
  return { count: right, of: items.length, share: items.length === 0 ? 1 : right / items.length };
}

/** The figures over some verdicts. */
export function summarizeJudgements(verdicts: readonly SearchJudgement[]): Summary {
  const answered = verdicts.filter(({ silence }) => silence === null);
  const withProvision = answered.filter(({ query }) => query.expect.some(({ provision }) => provision !== undefined));
  const within = (rank: number | null, limit: number) => rank !== null && rank <= limit;
  return {
    success1: count(answered, ({ rank }) => within(rank, 1)),
    success3: count(answered, ({ rank }) => within(rank, 3)),
    withCards1: count(answered, ({ rank, isAnsweredOnCard }) => isAnsweredOnCard || within(rank, 1)),
    withCards3: count(answered, ({ rank, isAnsweredOnCard }) => isAnsweredOnCard || within(rank, 3)),
    document1: count(answered, ({ documentRank }) => within(documentRank, 1)),
    document3: count(answered, ({ documentRank }) => within(documentRank, 3)),
    provision1: count(withProvision, ({ provisionRank }) => within(provisionRank, 1)),
    provision3: count(withProvision, ({ provisionRank }) => within(provisionRank, 3)),
    denied: count(answered, ({ answer }) => answer.cards.includes('silence') && answer.results.length === 0),
    cards: count(
      verdicts.filter(({ query }) => query.card !== undefined),
      ({ query, answer }) => answer.cards.some((card) => card === query.card),
    ),
    silence: Object.fromEntries(
      SILENCE_OUTCOMES.map((outcome) => [outcome, verdicts.filter(({ silence }) => silence === outcome).length]),
    ) as Record<SilenceOutcome, number>,
    withoutAnswer: verdicts.length - answered.length,
  };
}

/** The figures kind by kind, in the order in which the kinds first come. */
export function summariseByKind(verdicts: readonly SearchJudgement[]): Map<QueryKind, Summary> {
  return new Map(
    [...Map.groupBy(verdicts, ({ query }) => query.kind)].map(([kind, ofKind]) => [kind, summarizeJudgements(ofKind)]),
  );
}

/** Whether a query came out as it should: an accepted clause among the first three, or an honest silence. */
export function isRight({ rank, silence }: SearchJudgement): boolean {
  return silence === null ? rank !== null && rank <= 3 : silence === 'honest';
}
