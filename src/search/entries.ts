import type { Force } from '../schema/force.ts';
import type { RelatedPeriod } from '../schema/related-periods.ts';
import type { SourceKind } from '../schema/source-kind.ts';
import type { Validity } from '../schema/validity.ts';
import type { ValidityState } from '../schema/validity-state.ts';
import type { ValidityNote } from '../schema/validity-words.ts';

/** One item of a document as search keeps it. */
export interface IndexedItem {
  id: string;
  kind: 'provision' | 'open-point' | 'table';
  summary: string;
  clause: string;
  topic: string;
  rows: string[];
  /** Ids of the words of the glossary that it defines, and that it shows in use. */
  defines: string[];
  glossaryEntries: string[];
  /** How binding it is, where somebody may qualify under it. */
  force: Force | null;
  /** True for the items that a document's page shows first. */
  key: boolean;
  /** The phrase it stands on; empty for an open point. */
  quote: string;
  /** What its text says beyond summary and quote: sentences that stand in neither, separated by commas. */
  words: string;
}

/** A question with its answer. */
export interface IndexedFaq {
  id: string;
  question: string;
  /** What each way of asking it asks for, as `writePhrasing` writes it; ways that ask for the same are one. */
  phrasings: string[];
  /** True where the honest answer, as far as it is about the document's place, is that the text does not say. */
  silent: boolean;
  /** True where its answer is about several places; `unnamed` where it does not name the document's. */
  wide: boolean | 'unnamed';
  /** Items of this document that it rests on, each with its clause: not all need to be in the section that was read. */
  rests: [line: string, clause: string][];
}

/** A document that another one names. */
export interface IndexedCitation {
  title: string;
  number: string | null;
  /** Locator of the clause that names it, and its anchor. */
  clause: string;
  anchor: string;
  /** Id of the document where it is held. */
  held: string | null;
}

/** The term of a document as search keeps it. */
export type IndexedValidity =
  | Pick<Extract<Validity, { kind: 'printed' }>, 'kind' | 'of' | 'from' | 'until'>
  | { kind: Exclude<Validity['kind'], 'printed'>; of?: undefined };

/** One document as search keeps it: all that is needed to find, rank and show its items. */
export interface IndexedPolicy {
  id: string;
  title: string;
  /** With the clause in which it stands; null where the text prints none. */
  number: { text: string; clause: string } | null;
  /** Day of issue, `YYYY-MM-DD`, and the clause in which it stands. */
  issued: string;
  /** The same in words, with what happened on that day: 2012年7月30日落款. */
  issuedWords: string;
  issuedIn: string;
  place: string;
  source: SourceKind;
  /** When it holds, as far as that is printed: what `term` is worked out from. */
  validity: IndexedValidity;
  /** The state of its term on the day it is read. */
  validityState: ValidityState;
  /** The times whose end is told beside its term; left out where there are none. */
  relatedPeriods?: readonly RelatedPeriod[];
  /** What is told of them on the day it is read. */
  validityNotes?: readonly ValidityNote[];
  /** Topics it is not about. */
  notAbout: string[];
  /** Titles of its clauses, by locator. */
  clauses: Record<string, string>;
  items: IndexedItem[];
  faqs: IndexedFaq[];
  cites: IndexedCitation[];
}
