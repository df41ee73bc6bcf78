import type { Block } from './blocks.ts';
import type { OrdinalStyle } from './ordinal.ts';

/** A piece of a text that has a place of its own: numbered by the text, or named by us. Pieces follow one another as in the text. */
export interface OutlinePiece {
  /** 二（二）4, 第六条第二款, 案例3, 附件1, 序言. */
  locator: string;
  /** The end of the locator that the text does not print: we counted it (第二款), or gave it its name (序言). Null where all is printed. */
  ours: string | null;
  style: OrdinalStyle | 'annex' | 'note' | 'paragraph' | 'named';
  /** Number of its ordinal; 0 where it has none. */
  number: number;
  /** What the text has for a heading; empty where it goes on at once. */
  heading: string;
  /** True for a heading alone: what follows is in the pieces below it. */
  isHeadingOnly: boolean;
  /** True for a piece within a paragraph, or marked by ①: a reader is led to the piece that holds it. */
  isFolded: boolean;
  /** Blocks of the text, its ordinal and heading included, those of the pieces below it not. */
  own: Block[];
  /** Its text, where it is only a part of a paragraph. */
  words?: string;
  parent: OutlinePiece | null;
  line: number;
  lastLine: number;
}

/** A piece of one block, of which nothing else is known yet. */
export function outlinePieceOf(block: Block): OutlinePiece {
  return {
    locator: '',
    ours: null,
    style: 'named',
    number: 0,
    heading: '',
    isHeadingOnly: false,
    isFolded: false,
    own: [block],
    parent: null,
    line: block.line,
    lastLine: block.lastLine,
  };
}

/** Something that a text says of itself, with its words and the piece in which they stand. */
export interface Stated<Value> {
  value: Value;
  locator: string;
  quote: string;
}

/** What could not be given a place, with its lines. */
export interface Unplaced {
  line: number;
  lastLine: number;
  /** Why, in one sentence. */
  why: string;
}

/** The text of a piece, tables left out. */
export function textOf(piece: OutlinePiece): string {
  return piece.words ?? piece.own.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
}
