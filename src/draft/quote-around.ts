import { QUOTE_LIMIT } from '../schema/common.ts';
import { hiddenCharacterIn } from '../schema/hidden-characters.ts';
import { ADDRESS_IN_TEXT } from '../schema/outside-address.ts';
import { ordinalAt } from './ordinal.ts';

const LONG = /[。；！？;!?\n]/;
const SHORT = /[。；！？;!?\n，,：:]/;

/**
 * The phrase of a text around a place, as a quote takes it: from mark to mark, 60 characters at most, at least so many that
 * it can be recognised. Empty where nothing can be quoted, as of an address.
 */
export function quoteAround(text: string, start: number, end: number): string {
  const wide = within(text, start, end, LONG);
  const narrow = within(text, start, end, SHORT);
  if (fits(text.slice(...wide).trim())) return withoutOrdinal(text, wide, start);
  if (fits(text.slice(...narrow).trim())) return withoutOrdinal(text, widened(text, narrow, wide), start);
  // A sentence without a mark: as much before and after as there is room for.
  const room = Math.max(0, QUOTE_LIMIT - (end - start));
  const from = Math.max(start - Math.floor(room / 2), text.lastIndexOf('\n', start) + 1, 0);
  const cut =
    text
      .slice(from, from + QUOTE_LIMIT)
      .split('\n')[0]
      ?.trim() ?? '';
  return fits(cut) ? cut : text.slice(start, Math.min(end, start + QUOTE_LIMIT)).trim();
}

type Span = [from: number, to: number];

/** A part of a sentence with as many of the parts beside it as there is room for, those after it first. */
function widened(text: string, [from, to]: Span, [least, most]: Span): Span {
  let span: Span = [from, to];
  for (;;) {
    const after: Span = [span[0], Math.min(most, nextMark(text, span[1] + 1))];
    const before: Span = [Math.max(least, lastMark(text, span[0] - 2)), span[1]];
    const wider = [after, before].find(
      (one) => one[1] - one[0] > span[1] - span[0] && one[0] <= span[0] && fits(text.slice(...one).trim()),
    );
    if (!wider) return span;
    span = wider;
  }
}

function nextMark(text: string, from: number): number {
  let at = from;
  while (at < text.length && !SHORT.test(text[at] ?? '')) at += 1;
  return at;
}

function lastMark(text: string, from: number): number {
  let at = from;
  while (at >= 0 && !SHORT.test(text[at] ?? '')) at -= 1;
  return at + 1;
}

/** A phrase without the ordinal that it begins with: what is quoted is what is said. */
function withoutOrdinal(text: string, [from, to]: Span, start: number): string {
  const ordinal = ordinalAt(text.slice(from, to));
  const begin =
    ordinal && from + ordinal.length <= start && to - from - ordinal.length >= 6 ? from + ordinal.length : from;
  return text.slice(begin, to).trim();
}

function within(text: string, start: number, end: number, mark: RegExp): Span {
  let from = start;
  while (from > 0 && !mark.test(text[from - 1] ?? '') && !isPoint(text, from - 1)) from -= 1;
  let to = end;
  while (to < text.length && !mark.test(text[to] ?? '') && !isPoint(text, to)) to += 1;
  return [from, to];
}

/** A half-width full stop that ends a sentence, as some texts print it; that of a number does not. */
const isPoint = (text: string, at: number) => text[at] === '.' && !/\d/.test(text[at + 1] ?? '');

const fits = (quote: string) =>
  quote !== '' &&
  [...quote].length <= QUOTE_LIMIT &&
  !ADDRESS_IN_TEXT.test(quote) &&
  hiddenCharacterIn(quote) === undefined;

/** The first words of a text, as the opening of a clause quotes them: up to a mark, between the two lengths. */
export function firstWords(text: string, least: number, most: number): string {
  const plain = text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  // What nobody sees, or was lost, is not quoted.
  const characters = [...plain.slice(0, hiddenCharacterIn(plain)?.at ?? plain.length)];
  for (let length = least; length <= Math.min(most, characters.length); length += 1) {
    if (/[。；，：;,:.]/.test(characters[length] ?? '。')) return characters.slice(0, length).join('');
  }
  return characters.slice(0, Math.min(most, characters.length)).join('');
}
