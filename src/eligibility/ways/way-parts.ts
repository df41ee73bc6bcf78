import type { Office } from '../../schema/benefit.ts';
import type { Evidence } from '../../schema/common.ts';
import type { Paper } from '../../schema/policy.ts';
import type { RuleGround } from '../rule-book.ts';
import type { RulePart } from '../rule-parts.ts';

/** What an answer says of a benefit besides its verdict. Read with the rules of its place; no decision depends on it. */
export interface WayParts {
  /** What one has in the end, as a verb takes it; the title where there are no words for it. */
  thing: string | null;
  /** The family member, in the words of the text. */
  who: string | null;
  /** Key of the benefit with which it is had. */
  partOf: string | null;
  /** The phrase that carries its force, with its clause, where that is not the first one of the granting provision. */
  granted: GrantPhrase | null;
  /** What one gets, in plain sentences, each with its item. */
  gives: Said[];
  /** What to ask about before all else. */
  asks: Asked[];
  offices: Office[];
}

/** A phrase of the text on which something is asked for, with its clause. */
export interface GrantPhrase {
  quote: string;
  clause: string;
}

/** A sentence with the item that it stands on. */
export interface Said {
  says: string;
  provision: string;
}

/** A question for the window, with the clauses that it comes from; `because` is the item or contradiction that it is about. */
export interface Asked {
  says: string;
  because: string;
  clauses: string[];
  /** The passages that do not agree, where it comes from these. */
  quotes?: Evidence[];
  /** Whether it is about one thing of an item that may leave open other things as well: what the person judges, a paper. */
  isOfCheck?: true;
  /** Whether it follows another that is written together with it, and is told by that one's number. */
  isFurther?: true;
}

/** What an answer says of a document. */
export interface WaySource {
  /** Its short title. */
  title: string;
  /** The day it was issued, or the year alone. */
  issued: string;
  /** Who issued it; what the report says of that, where it gives no name. */
  issuer: string;
  /** Where to begin to ask where it names no office, for behind 从; empty where that is not known. */
  ringAt: string;
  /** Clause that dates it. */
  dated: string;
  papers: Paper[];
  /** Open points of what it asks to be brought, as questions, by id. */
  open: Record<string, string>;
  /** Questions about open points that are written as such, by id. */
  worded: Record<string, string>;
  /** Words of what only the person can judge that the glossary explains, each with what it means. */
  explained: Record<string, string>;
}

/** What answers are made of, of some places. */
export interface WayBook {
  /** By the key of the rule. */
  parts: Record<string, WayParts>;
  /** By the id of the document. */
  sources: Record<string, WaySource>;
  /** Grounds that no condition names, by `<document>#<provision>`. */
  grounds: Record<string, RuleGround>;
}

/** What the quiz reads of one place: its rules, and what answers about them are made of. */
export interface WayPart extends RulePart {
  ways: WayBook;
}

/** What answers are made of, of several places together. */
export function joinWays(parts: readonly Pick<WayPart, 'ways'>[]): WayBook {
  return {
    parts: Object.assign({}, ...parts.map(({ ways }) => ways.parts)),
    sources: Object.assign({}, ...parts.map(({ ways }) => ways.sources)),
    grounds: Object.assign({}, ...parts.map(({ ways }) => ways.grounds)),
  };
}
