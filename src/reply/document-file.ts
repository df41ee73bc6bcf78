import type { CellFacts, ComparedDocument, ComparedItem, ComparedPart } from '../comparison/drawn-column.ts';
import type { PolicyReplies } from './policy-replies.ts';

/** What comparisons draw of a document that is not in their page, and of its place. */
export interface PublishedColumn extends Omit<ComparedDocument, 'parts' | 'items'> {
  /** What it says on each row, by topic; `{topic}` in what cells are cited with stands for the topic's name. */
  topics: Readonly<Record<string, Readonly<Record<string, ComparedPart>>>>;
  /** What whole cells of its place mean and count, by topic; with the newest document of a place only. */
  cells?: Readonly<Record<string, Readonly<Record<string, CellFacts>>>>;
  speaker: string;
}

/** The file of a document: what replies about its items are composed from, and its column of every comparison. */
export interface DocumentFile extends PolicyReplies {
  items: Readonly<Record<string, PolicyReplies['items'][string] & ComparedItem>>;
  /** Null for a national text, whose column stands in every page. */
  column: PublishedColumn | null;
}
