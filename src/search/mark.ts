import { type PreparedLexicon, segmentsOf } from './lexicon.ts';
import type { QueryTerm } from './query-term.ts';

/** A piece of a text, and whether it is what was asked for. */
export interface MarkedPiece {
  text: string;
  marked: boolean;
}

/** Cuts a text into pieces, those that a query asks for marked. Joined, the pieces are the text. */
export function markText(text: string, terms: readonly QueryTerm[], prepared: PreparedLexicon): MarkedPiece[] {
  const plain = text.toLowerCase();
  const marks = new Array<boolean>(text.length).fill(false);
  const mark = (from: number, length: number) => marks.fill(true, from, from + length);
  for (const { label } of terms) {
    for (let at = plain.indexOf(label); label && at >= 0; at = plain.indexOf(label, at + label.length))
      mark(at, label.length);
  }
  const groups = new Set(terms.flatMap((term) => term.groups));
  let from = 0;
  for (const segment of segmentsOf(plain, prepared)) {
    const asked = segment.meanings?.some((meaning) => meaning.kind === 'group' && groups.has(meaning.index));
    if (asked) mark(from, segment.text.length);
    from += segment.text.length;
  }
  const pieces: MarkedPiece[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = pieces[pieces.length - 1];
    const marked = marks[at] ?? false;
    if (last && last.marked === marked) last.text += text[at];
    else pieces.push({ text: text[at] ?? '', marked });
  }
  return pieces;
}
