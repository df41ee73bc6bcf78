import type { RuleBook } from '../eligibility/rule-book.ts';
import type { DayOfChanges } from '../history/history.ts';
import type { Library } from '../library/library.ts';
import type { NotedFile } from './noted-files.ts';

/** What the open data are made from. */
export interface OpenDataSource {
  library: Library;
  /** Day of the build, `YYYY-MM-DD`: validity is stated as of it. */
  today: string;
  /** Day that citations bear, and the file that they are in: the one on which what it says last changed. */
  cited: string;
  /** What a file said when that was last noted, and since which day; undefined where it was not. */
  notedOf: (path: string) => NotedFile | undefined;
  /** Days on which the content changed, newest first. */
  history: readonly DayOfChanges[];
  /** What the quiz decides from. */
  rules: RuleBook;
  links: Links;
  /** SHA-256 of a text, or of the pieces of one, in hexadecimal. */
  hashOf: (text: string | Iterable<string>) => string;
  /** Keeps the pieces of a text, which may be long, to be read several times. */
  keep: (pieces: Iterable<string>) => Iterable<string>;
  verified: Verified;
  /** True for a document each of whose tables was published as a JSON of its own, which has to stay. */
  hasFileForEachTable: (policy: string) => boolean;
}

/** What a program found in the originals. */
export interface Verified {
  /** Hash of the original of a document; null where it was never compared. */
  originalOf: (policy: string) => string | null;
  /** Hash of a phrase, and the day on which it was first found. Throws where it was not. */
  quoteOf: (policy: string, evidence: { clause: string; quote: string }) => { sha256: string; verified: string };
}

/** Absolute addresses of what the data describe. */
export interface Links {
  policy: (policy: string, anchor?: string) => string;
  /** A points schedule, by its document. */
  points: (policy: string) => string;
  place: (place: string) => string;
  comparison: (topic: string) => string;
  glossaryEntry: (term: string) => string;
  faq: (faq: string) => string;
  /** A cell of a comparison: a row of it for a document, or for a place of which none is held. */
  cell: (topic: string, row: string, of: { policy: string } | { place: string }) => string;
  /** A page, e.g. `data/`. */
  page: (path: string) => string;
  /** A file of the data, e.g. `tables/x/y.csv`. */
  file: (name: string) => string;
}
