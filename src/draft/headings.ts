import { findNumbers } from './find-numbers.ts';
import { ordinalAt } from './ordinal.ts';
import { type OutlinePiece, textOf } from './outline-piece.ts';

/** The heading that a piece begins with: few words and no sentence. */
export function headingOf(text: string): string {
  const plain = text.trim().replace(/[。：:.]$/, '');
  if (/^[（(【][^（()）]*[）)】]$/.test(plain)) return plain.slice(1, -1);
  const [first = ''] = plain.split(/[。；;]/);
  const isAlone = first === plain;
  if (first === '' || first.length > (isAlone ? 40 : 24) || /[，,：:；;]/.test(first)) return '';
  // 1．在本市就业的人员。 is an item of a list, not a heading: a heading says what follows, with something after it.
  return isAlone && /[。]$/.test(text.trim()) && first.length > 14 ? '' : first;
}

/** Marks the pieces that are a heading alone, with pieces below them. What gives a number, or goes on after ；, says something. */
export function markHeadings(pieces: readonly OutlinePiece[]): void {
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    piece.isHeadingOnly =
      next?.parent === piece &&
      !next.isFolded &&
      piece.style !== 'annex' &&
      !/[；;]$/.test(textOf(piece).trim()) &&
      findNumbers(withoutOrdinal(piece)).length === 0 &&
      (isEmptyOfText(piece) || isBareHeading(piece) || isLongHeading(piece));
    if (piece.isHeadingOnly && piece.heading === '') piece.heading = withoutOrdinal(piece);
  }
}

const withoutOrdinal = (piece: OutlinePiece) => {
  const text = textOf(piece).trim();
  return text.slice(ordinalAt(text)?.length ?? 0).trim();
};

/** 二、在现有政策的基础上，进一步放宽条件: a line with commas that ends without a stop, above its parts. */
function isLongHeading(piece: OutlinePiece): boolean {
  const rest = withoutOrdinal(piece);
  return piece.own.length === 1 && piece.style === 'chinese' && rest.length <= 60 && !/[。；;：:？?]/.test(rest);
}

/** （二）优化办理程序。 */
function isBareHeading(piece: OutlinePiece): boolean {
  const text = textOf(piece).trim();
  // A question, or what ends in a colon, says something by itself.
  if (/[？?：:]$/.test(text)) return false;
  return (
    piece.own.length === 1 &&
    piece.heading !== '' &&
    headingOf(text.slice(ordinalAt(text)?.length ?? 0)) !== '' &&
    !/[。；;：:]./.test(text)
  );
}

/** True where a piece has nothing but its ordinal and heading. */
export function isEmptyOfText(piece: OutlinePiece): boolean {
  const [first] = piece.own;
  if (piece.own.length > 1 || first?.kind !== 'paragraph') return false;
  const rest = first.text.slice(ordinalAt(first.text)?.length ?? 0).trim();
  if (/[？?：:]$/.test(rest)) return false;
  return (
    rest === '' ||
    (piece.heading !== '' && !/[。；;：:].+/.test(rest) && !/[。；;]$/.test(rest)) ||
    /^[（(【].*[）)】]$/.test(rest)
  );
}
