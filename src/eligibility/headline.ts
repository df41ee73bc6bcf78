import type { Force } from '../schema/force.ts';
import type { PaidTo } from '../schema/payees.ts';
import type { ValidityState } from '../schema/validity-state.ts';
import type { Decision } from './decision.ts';

/**
 * What a person reads first, in the order in which results are shown. It never says more than conditions, force, validity and
 * tie together allow.
 */
export const HEADLINES = [
  'met-in-term',
  'met-verify-term',
  'met-by-selection',
  'met-duty',
  'met-paid-to-others',
  'met-others-decide',
  'met-not-yet',
  'met-but-ended',
  'met-under-lapsed',
  'needs-answers',
  'needs-self-check',
  'needs-facts',
  'comes-later',
  'tie-open',
  'list-not-held',
  'text-silent',
  'unmet',
  'no-tie',
  'not-wanted',
  'barred',
  'direction',
] as const;
export type Headline = (typeof HEADLINES)[number];

/** What an open decision waits for: answers, only the person's own judgement, or facts that the person did not know. */
export const WAITS = ['answers', 'self-check', 'facts'] as const;
/** Why a decision is no: the tie, the person's own wish, something that comes later, or any other condition. */
export const REFUSALS = ['tie', 'wish', 'later', 'condition'] as const;
/** Whether a document that the rule's own carries out has lapsed. */
export const UNDER = ['lapsed', 'holds'] as const;
/** What is open: of strangers to the place only, what a list says that is not held, or what the text does not say. */
export const SILENCES = ['tie', 'condition', 'list'] as const;

/** All that a headline depends on. */
export interface HeadlineFacts {
  decision: Decision;
  force: Force;
  validityState: ValidityState;
  under: (typeof UNDER)[number];
  waitsFor: (typeof WAITS)[number];
  refusedBy: (typeof REFUSALS)[number];
  silentOn: (typeof SILENCES)[number];
  paidTo: PaidTo;
}

/** A row of the table of headlines: what it asks of each fact; a fact that it does not name may be anything. */
export type HeadlineRow = { headline: Headline } & {
  [Fact in keyof HeadlineFacts]?: readonly HeadlineFacts[Fact][];
};

/** Which headline goes with what: the first row that fits. Published on the page about the rules. */
export const HEADLINE_TABLE: readonly HeadlineRow[] = [
  { headline: 'direction', force: ['direction'] },
  { headline: 'barred', decision: ['barred'] },
  { headline: 'not-wanted', decision: ['unmet'], refusedBy: ['wish'] },
  { headline: 'no-tie', decision: ['unmet'], refusedBy: ['tie'] },
  { headline: 'comes-later', decision: ['unmet'], refusedBy: ['later'] },
  { headline: 'unmet', decision: ['unmet'], refusedBy: ['condition'] },
  { headline: 'tie-open', decision: ['silent'], silentOn: ['tie'] },
  { headline: 'list-not-held', decision: ['silent'], silentOn: ['list'] },
  { headline: 'text-silent', decision: ['silent'], silentOn: ['condition'] },
  { headline: 'needs-answers', decision: ['unanswered'], waitsFor: ['answers'] },
  { headline: 'needs-self-check', decision: ['unanswered'], waitsFor: ['self-check'] },
  { headline: 'needs-facts', decision: ['unanswered'], waitsFor: ['facts'] },
  { headline: 'met-but-ended', decision: ['met'], validityState: ['ended'] },
  { headline: 'met-not-yet', decision: ['met'], validityState: ['not-yet'] },
  { headline: 'met-under-lapsed', decision: ['met'], under: ['lapsed'] },
  { headline: 'met-paid-to-others', decision: ['met'], paidTo: ['others'] },
  { headline: 'met-by-selection', decision: ['met'], force: ['selection'] },
  { headline: 'met-duty', decision: ['met'], force: ['duty'] },
  { headline: 'met-others-decide', decision: ['met'], force: ['discretionary'] },
  { headline: 'met-in-term', decision: ['met'], force: ['entitlement'], validityState: ['in-term'] },
  {
    headline: 'met-verify-term',
    decision: ['met'],
    force: ['entitlement'],
    validityState: ['none-printed', 'text-not-seen', 'unsettled'],
  },
];

/** Whether a row of the table fits what is known. */
export function rowFits({ headline: _, ...row }: HeadlineRow, facts: HeadlineFacts): boolean {
  return Object.entries(row).every(([fact, values]) =>
    (values as readonly string[]).includes(facts[fact as keyof HeadlineFacts]),
  );
}

/** The headline for what is known. Throws where the table has a gap, which its test rules out. */
export function headlineOf(facts: HeadlineFacts): Headline {
  const row = HEADLINE_TABLE.find((candidate) => rowFits(candidate, facts));
  if (!row) throw new Error(`The table of headlines has no row for ${JSON.stringify(facts)}`);
  return row.headline;
}
