/** A paragraph of a text, whole again where it was broken into lines. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
  /** First and last line, counted from 1. */
  line: number;
  lastLine: number;
}

/** Cells of a row, as whatever carries a text tells them. */
export interface CarriedRow {
  /** What is printed in each cell. A cell that goes on from another is empty. */
  cells: string[];
  /** What each cell goes on from, where the carrier tells: the cell above, or the one to its left. */
  goesOn?: readonly ('above' | 'left' | null)[];
  /** True where the program that shows the file counts the row. */
  isCounted?: boolean;
}

/** A table as whatever carries a text tells it: a row a line. */
export interface CarriedTable {
  /** Line of the first row, counted from 1. */
  line: number;
  rows: readonly CarriedRow[];
}

/** One row of a table as it stands in a text. */
export interface GridRow extends CarriedRow {
  /** First and last line, counted from 1. */
  line: number;
  lastLine: number;
}

/** A table whose cells can be told apart: head first. */
export interface Grid {
  kind: 'table';
  rows: GridRow[];
  line: number;
  lastLine: number;
}

/** Lines that were a table once, or a form, and of which nobody can say any more which cell is which. */
export interface Scramble {
  kind: 'scramble';
  text: string;
  line: number;
  lastLine: number;
}

/** What a text consists of, in its order. */
export type Block = Paragraph | Grid | Scramble;

/** One line that holds something. */
export interface SourceLine {
  text: string;
  /** Counted from 1. */
  line: number;
}
