import { TEXT_STYLES, type TextStyle } from './shape.ts';

/**
 * The most room that a text may take, in pixels. Fonts differ from reader to reader, so widths are those of the widest
 * common one; a full-width character is as wide as it is high in all of them.
 */
export function textWidth(words: string, style: TextStyle): number {
  const { size, weight } = TEXT_STYLES[style];
  // Letters and figures grow with their weight, full-width characters do not.
  const growth = weight === 600 ? 1.1 : 1;
  let width = 0;
  for (const character of words) width += size * (FULL_WIDTH.test(character) ? 1 : growth * narrowWidth(character));
  return width;
}

const FULL_WIDTH = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u3000-\u303f“”‘’—…·〔〕]/;

/** Width in ems of a character that is not full-width. */
function narrowWidth(character: string): number {
  if (/[0-9]/.test(character)) return 0.64;
  if (/[A-Z%W@m]/.test(character)) return 0.95;
  if (/[a-z]/.test(character)) return 0.63;
  if (character === ' ') return 0.36;
  return /[!-~]/.test(character) ? 0.5 : 1;
}

// What may not begin a line, and what may not end one (GB/T 15834).
const NOT_FIRST = /^[、，。；：！？）》”’〕〉」』…—·%]/;
const NOT_LAST = /[（《“‘〔〈「『]$/;

/**
 * Breaks a text into lines that are no wider than a width in pixels. Figures and Latin words stay whole;
 * no line begins with closing punctuation or ends with an opening mark.
 *
 * By hand: UAX 14 (`linebreak`) does not know on which side of a “ it stands and never breaks beside one, where Chinese
 * may; pictures that are published would break their lines elsewhere.
 */
export function wrapText(words: string, style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(words)) {
    if (line !== '' && textWidth(line + piece, style) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** The pieces between which a line may break. */
function pieces(words: string): string[] {
  const parts = words.match(/[A-Za-z0-9.,%]+|./gsu) ?? [];
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined[joined.length - 1];
    if (before !== undefined && (part === ' ' || NOT_FIRST.test(part) || NOT_LAST.test(before.trimEnd())))
      joined[joined.length - 1] = before + part;
    else joined.push(part);
  }
  return joined;
}
