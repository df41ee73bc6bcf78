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
  original.split(/\r?\n/).forEach((line, index) => {
    if (PAGE_NUMBER.test(line.normalize('NFKC'))) return;
    const last = parts.at(-1);
    // A dash of two characters can be broken at the end of a line.
    const folded = last?.endsWith('-') ? fold(line).replace(/^-/, '') : fold(line);
    if (folded === '') return;
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) lines.push(index + 1);
  });
  return { text: parts.join(''), lines };
}

/** A quote in the form in which it is compared. */
export function normaliseQuote(quote: string): string {
  return fold(quote);
}
