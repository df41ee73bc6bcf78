import type { Force } from '../schema/force.ts';

/** What is known of an item of a document where a comparison shows it. */
export interface ComparedItem {
  /** The short answer, or what is left open. */
  summary: string;
  clause: string;
  /** The phrases of its own clause. */
  quotes: readonly string[];
  /** All phrases that it stands on, where these are others than those of its own clause. */
  grounds?: readonly string[];
  /** Its numbers that stand beside the short answer: kind, and the number in full words. */
  typed?: readonly (readonly [kind: string, words: string])[];
  /** How binding what it grants is. */
  force?: Force;
}

/** The short value that leads a cell: what it says, ids of the items that it stands on with spaces between them, its marks. */
export type ShortPart = readonly [says: string, of: string, ...marks: string[]];

/**
 * What a document says on a row: its items, the first of them shown at once, led by a short value, and how many a brief column
 * leaves out; or its silence.
 */
export type ComparedPart =
  | { first: readonly string[]; rest: readonly string[]; short?: ShortPart; leftOut?: number }
  | { silence: string; word: string; note: string | null };

/** The validity of a document in a word and a shape, and when that is to be shown: see `showDays`. */
export interface DatedMark {
  state: string;
  shape: string;
  word: string;
  days?: string;
  /** True where it is not shown before a script has looked at the day. */
  later?: true;
}

/** One document of a column, as far as a topic's table draws it. */
export interface ComparedDocument {
  id: string;
  shortTitle: string;
  /** Day of issue, `YYYY-MM-DD`. */
  issued: string;
  validityMarks: readonly DatedMark[];
  /** What is said of it beside its validity; left out where nothing is. */
  validityNotes?: readonly DatedMark[];
  /** What is said before the items of a report; empty otherwise. */
  reported: string;
  /** What cells are cited with, short and after GB/T 7714; see `cellCitation`. */
  short: string;
  reference: string;
  /** By row. */
  parts: Readonly<Record<string, ComparedPart>>;
  /** By id. */
  items: Readonly<Record<string, ComparedItem>>;
}

/** What a whole cell means and counts, see `CellView`. */
export type CellFacts = readonly [meaning: string, values: string];

/** A place in a topic's table: all that its column is drawn from, in a page or in a browser. */
export interface DrawnColumn {
  place: { id: string; name: string };
  /** True for a national text, which is compared with nothing. */
  context: boolean;
  /** Where all of its items stand, of a column that leaves some out; see `briefColumn`. */
  brief?: string;
  /** Of such a column, the names of the files of its documents. */
  files?: readonly string[];
  speaker: string;
  /** Newest first. */
  documents: readonly ComparedDocument[];
  /** By row. */
  cells: Readonly<Record<string, CellFacts>>;
}
