/** A text reduced to what it says, with the line of the original that each character comes from. */
export interface NormalisedText {
  text: string;
  /** Line of the original, counted from 1, for each UTF-16 unit of `text`. */
  lines: readonly number[];
}

/** A page number on a line of its own, e.g. `—０１—` or `- 3 -`: it can fall in the middle of a sentence. */
const PAGE_NUMBER = /^\s*[-—–－─]+\s*\d+\s*[-—–－─]+\s*$/;

/** Forms that carriers of one and the same text write differently; compared after NFKC. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[«《〈‹]/g, '<'],
  [/[»》〉›]/g, '>'],
  [/[“”„‟"＂]/g, '"'],
  [/[‘’‚‛']/g, "'"],
  [/[—–―─‐‑‒−-]+/g, '-'],
  [/[。．.]/g, '.'],
  [/[·•・]/g, '·'],
];

function fold(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\u200b\ufeff#*|]/gu, '');
  return SAME.reduce((folded, [pattern, form]) => folded.replace(pattern, form), plain);
}

/**
 * Reduces a text so that a phrase can be found in it whatever carried it: Unicode NFKC (UAX #15) for
 * full-width forms, no white space, no page-number lines, no Markdown marks, no bars between cells, one form for each kind of
 * bracket, quotation mark, dash and full stop.
 */
export function normalise(original: string): NormalisedText {
  const parts: string[] = [];
  const lines: number[] = [];
  for (const { folded, line } of foldedLines(original)) {
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) lines.push(line);
  }
  return { text: parts.join(''), lines };
}

/**
 * Where in the original each UTF-16 unit of its normalised form begins: what the lock says of a phrase is a place in that form.
 * @example original.slice(places[offset]) // begins with the phrase
 */
export function placesInOriginal(original: string): readonly number[] {
  return [...foldedLines(original)].flatMap(({ folded, raw, start, begun }) =>
    placesInLine(raw, folded, begun).map((place) => start + place),
  );
}

/** One line that says something, as it is and as it is compared. */
interface FoldedLine {
  folded: string;
  raw: string;
  /** Index of its first character in the original. */
  start: number;
  /** Counted from 1. */
  line: number;
  /** True where the line before ends in a dash that this one goes on with. */
  begun: boolean;
}

function* foldedLines(original: string): Generator<FoldedLine> {
  let start = 0;
  let begun = false;
  for (const [index, raw] of original.split('\n').entries()) {
    // A dash of two characters can be broken at the end of a line.
    const folded: string = PAGE_NUMBER.test(raw.normalize('NFKC'))
      ? ''
      : begun
        ? fold(raw).replace(/^-/, '')
        : fold(raw);
    if (folded !== '') yield { folded, raw, start, line: index + 1, begun };
    if (folded !== '') begun = folded.endsWith('-');
    start += raw.length + 1;
  }
}

/** Where in a line each unit of its folded form begins. */
function placesInLine(raw: string, folded: string, begun: boolean): number[] {
  const places: number[] = [];
  let at = 0;
  let joined = begun ? '-' : '';
  for (const character of raw) {
    const piece = fold(character);
    // Dashes in a row are one.
    const added = piece === '-' && joined.endsWith('-') ? '' : piece;
    for (let unit = 0; unit < added.length; unit += 1) places.push(at);
    joined += added;
    at += character.length;
  }
  // Characters that only together have another form: the place is then found by what folding gives of the line up to there.
  if (joined.slice(begun ? 1 : 0) !== folded) return placesByPrefix(raw, folded);
  return places;
}

function placesByPrefix(raw: string, folded: string): number[] {
  const missing = fold(raw).length - folded.length;
  let at = 0;
  return [...folded].flatMap((character, index) => {
    while (at < raw.length && fold(raw.slice(0, at + 1)).length <= index + missing) at += 1;
    return Array<number>(character.length).fill(at);
  });
}

/** A quote in the form in which it is compared. */
export function normaliseQuote(quote: string): string {
  return fold(quote);
}
