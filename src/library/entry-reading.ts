import type { BodyPiece } from './body-to-draw.ts';
import type { LineOf, Problem } from './problem.ts';

/** An entry as read from its file; missing where not all of it can be read. */
export interface EntryReading<Entry> {
  entry?: Entry;
  /** What its page draws of its body; empty where it has none. */
  body: readonly BodyPiece[];
  problems: Problem[];
  /** Line of a field: in an MDX file, of its front matter. */
  lineOf: LineOf;
}

/** Id of an entry: the name of its file. */
export function idOfFile(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '');
}
