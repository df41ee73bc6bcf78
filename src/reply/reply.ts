import type { NamedReport } from '../schema/named-report.ts';

/** What a document is called by. */
export interface PolicyNames {
  /** Short name of the place: 清远. */
  place: string;
  /** Official title, without 《》. */
  title: string;
  /** A shorter name of ours, which is no title: 高技能人才入户方案. The title itself, where there is none. */
  shortName: string;
  /** Document number; null where the text prints none. */
  number: string | null;
  /** Year of issue: 2012. */
  year: string;
  /** Null where the document itself was read. What is named is else the report. */
  report: NamedReport | null;
}

/** One thing that a reply rests on, in words. */
export interface ReplyGround {
  document: PolicyNames;
  /** Locator of the clause; null for what stands in none. */
  clause: string | null;
  /** The phrases of this clause, the weightiest first; empty where the text is silent, or does not agree with itself. */
  quotes: readonly string[];
  /** What there is to say where no phrase can be quoted, without 。 at the end; null where one can. */
  says: string | null;
  /** The address of the item. */
  link: string;
}

/** What a clerk sends to somebody who asked: made from the page, never typed. */
export interface Reply {
  /** What was asked; null where the answer says by itself what it is about. */
  question: string | null;
  answer: string;
  /** What it rests on, the weightiest first. */
  grounds: readonly ReplyGround[];
  /** What has to be said of term and force, one sentence each, without 。 at the end. */
  cautions: readonly string[];
  /** Short address, where it has one. */
  link: string;
}
