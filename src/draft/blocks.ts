/** A paragraph of a text, whole again where it was broken into lines. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
  /** First and last line, counted from 1. */
  line: number;
  lastLine: number;
}

/** One row of a table as it stands in a text. */
export interface GridRow {
  cells: string[];
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
