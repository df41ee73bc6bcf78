import type { CarriedTable } from '../../draft/blocks.ts';

/** A text as it was read from a file, line by line; or in one sentence why it was not. */
export type OriginalReading = OriginalLines | { refused: string };

/** The lines of a text. A row of a table is a line with tabs between its cells. */
export interface OriginalLines {
  lines: string[];
  /** True where each line is a paragraph, as in a web page or a Word file. */
  isWhole: boolean;
  /** Lines, counted from 1, whose ordinal the program that made the file counts, and the file does not hold. */
  counted: ReadonlySet<number>;
  /** The tables whose cells the file tells apart. */
  tables: readonly CarriedTable[];
  /** True where the lines are those of the file itself: it can then be compared with as it is. */
  isFile: boolean;
}
