import type { Benefit } from './benefit.ts';
import type { Evidence } from './common.ts';
import type { Force } from './force.ts';
import type { LimitKind } from './limit-marks.ts';
import type { PolicyFrontMatter } from './policy.ts';
import type { FormalPart } from './provision.ts';
import type { Bound, Quantity, QuantityKind } from './quantity.ts';

/** A chapter of a document: `## 二 …` in the file. */
export interface PolicyPart {
  locator: string;
  title: string;
}

interface FiledItem {
  /** Anchor, unique in the document. */
  id: string;
  topic: string;
  /** Rows of the topic's comparison that it answers; empty only for a formal part of the document. */
  rowIds: string[];
  /** Which formal part it is, where it answers no row. */
  formal?: FormalPart | undefined;
  /** The short answer, in our own words. */
  summary: string;
  /** Line in the file, counted from 1. */
  line: number;
}

/** A number with the phrase that carries it. */
export type QuantityWithEvidence = Omit<Quantity, 'quote'> & { quote: string };

/** One thing a document says: the unit that is cited, compared, evaluated and linked to. */
export interface Provision extends FiledItem {
  kind: 'provision';
  /** Kinds of limit for which its summary ends in a mark. */
  marked?: LimitKind[] | undefined;
  /** Limits in its phrases that do not limit what its summary says. */
  unlimited?: { limit: string; reason: string }[] | undefined;
  /** The short values with which it leads its cells, by row. */
  short?: { row: string; says: string }[] | undefined;
  /** Rows in which it is the general rule. */
  general?: string[] | undefined;
  /** Why it stands in other rows than an item of another place with the same phrase. */
  apart?: string | undefined;
  /** Why what its text leaves open is not about its numbers. */
  openAside?: string | undefined;
  /** Never empty: the provision's own quote first. */
  evidence: [Evidence, ...Evidence[]];
  /** Phrases of other held documents that it rests on, each with the item that carries it there; left out where there are none. */
  elsewhere?: { policy: string; provision: string; quote: string }[] | undefined;
  quantities: QuantityWithEvidence[];
  /** Ids of the glossary entries that its text links. */
  glossaryEntries: string[];
  /** Its text in our own words, without markup. */
  text: string;
}

/** A point that a clause leaves open although a reader would expect it to settle it. */
export interface OpenPoint extends FiledItem {
  kind: 'open-point';
  clause: string;
  text: string;
  /** What to ask at the window, where the summary makes no plain question. */
  ask?: string | undefined;
}

/** One row of a table, without the 依据 column. */
export interface TableRow {
  cells: string[];
  /** The phrase of the original that the row stands on; null where the row itself is the original's words. */
  quote: string | null;
}

/** A table of the original as data. */
export interface PolicyTable extends FiledItem {
  kind: 'table';
  clause: string;
  /** Title of the table in the original. */
  quote: string;
  columns: string[];
  rows: TableRow[];
  /** What the numbers are; null for a table of words. */
  numbers:
    | (Pick<Quantity, 'unitPrinted'> & { kind: QuantityKind; unit: string; bound: Bound; period: string | null })
    | null;
  /** Sums that hold in it; checked when the file is read. */
  sums: ('columns' | 'rows')[];
  /** Name of the column drawn as bars. */
  chart: string | null;
  /** Name of the column of the original's own names. */
  names: string | null;
}

/** What can stand in a clause. */
export type ClauseItem = Provision | OpenPoint | PolicyTable;

/** One numbered piece of a document, in the document's order. */
export interface Clause {
  id: string;
  locator: string;
  /** True where an ordinal in the locator is our count: the text does not print it. */
  counted?: true | undefined;
  title: string;
  /** The words with which it begins in the original. */
  opens: string;
  part: PolicyPart | null;
  items: ClauseItem[];
  line: number;
}

/** One document: front matter and body. */
export interface Policy extends PolicyFrontMatter {
  id: string;
  /** Path of its file below the project folder. */
  path: string;
  clauses: Clause[];
  /** What points schedules quote of it, its own or another's; left out where none does. */
  quotedBySchedules?: readonly SchedulePhrase[];
}

/** A phrase that a points schedule quotes. */
export interface SchedulePhrase {
  schedule: string;
  /** Where the schedule says so. */
  path: readonly PropertyKey[];
  clause: string;
  quote: string;
}

const items = new WeakMap<readonly Clause[], readonly ClauseItem[]>();

/** Every item of a document in reading order; one list a document, however often it is asked for. */
export function itemsOf({ clauses }: Pick<Policy, 'clauses'>): readonly ClauseItem[] {
  const known = items.get(clauses) ?? clauses.flatMap((clause) => clause.items);
  items.set(clauses, known);
  return known;
}

/** Every provision of a document in reading order. */
export function provisionsOf(policy: Pick<Policy, 'clauses'>): Provision[] {
  return itemsOf(policy).filter((item) => item.kind === 'provision');
}

/** The phrases that an item stands on, each with its clause, its own first; none for what a text leaves open. */
export function evidenceOf(item: ClauseItem): readonly Evidence[] {
  if (item.kind === 'open-point') return [];
  return item.kind === 'table' ? [{ clause: item.clause, quote: item.quote }] : item.evidence;
}

/** The benefits that an item grants; most grant none or one. */
export function benefitsOf(policy: Pick<Policy, 'benefits'>, item: Pick<ClauseItem, 'id'>): Benefit[] {
  return policy.benefits.filter(({ grants }) => grants === item.id);
}

/** The first benefit that an item grants; undefined where it grants none. */
export function benefitOf(policy: Pick<Policy, 'benefits'>, item: Pick<ClauseItem, 'id'>): Benefit | undefined {
  return benefitsOf(policy, item)[0];
}

/** How binding what an item grants is; null where it grants nothing. */
export function forceOf(policy: Pick<Policy, 'benefits'>, item: Pick<ClauseItem, 'id'>): Force | null {
  return benefitOf(policy, item)?.force ?? null;
}

/** Locator of the clause that a quantity's phrase is quoted from. */
export function clauseOfQuantity({ evidence }: Pick<Provision, 'evidence'>, { quote }: { quote: string }): string {
  return (evidence.find((entry) => entry.quote.includes(quote)) ?? evidence[0]).clause;
}

/** Locator of the clause that an item stands in. */
export function clauseOf(item: ClauseItem): string {
  return item.kind === 'provision' ? item.evidence[0].clause : item.clause;
}
