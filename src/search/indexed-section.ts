import type { IndexedPolicy } from './entries.ts';

/** A section for the index: what a document says about one topic, or part of that; or what it is as such, with what it says in passing. */
export interface IndexedSection {
  /** The topic; null for the document as such, with its numbers, what it cites, and topics of few items. */
  topic: string | null;
  /** Of a topic on which the document says much, which of its sections; 0 for the first, and the only one. */
  part: number;
  /** As much of the document's entry as is of the section. */
  entry: IndexedPolicy;
  /** What it is known by in the index, each once: groups of words, topics, rows, numbers. */
  words: string[];
  /** The texts of each of its items, those of its titles first: what is looked up as it stands. */
  items: string[][];
}
