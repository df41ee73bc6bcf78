import type { DocumentNumber } from './document-number.ts';

/*
 * The words under which an index keeps what is known of a section. Each is letters alone and closed by an ending of its
 * own: an index cuts Chinese words and figures apart, and takes the beginning of a word for the word.
 */

/** That a section uses a word of a group. */
export function groupWordOf(group: number): string {
  return `group${figuresAsLetters(group)}z`;
}

/** A number that stands in it. */
export function amountWordOf(amount: number): string {
  return `amount${figuresAsLetters(amount)}z`;
}

/** A word of the glossary that one of its items defines or shows in use. */
export function entryWordOf(term: string): string {
  return `term${lettersOf(term)}z`;
}

/** Of what place its document is. */
export function placeWordOf(place: string): string {
  return `place${lettersOf(place)}z`;
}

/** That it has items which its document's page shows first, by the place. */
export function keyWordOf(place: string): string {
  return `key${lettersOf(place)}z`;
}

/** That it is a document as such and none of its topics, by the place. */
export function documentWordOf(place: string): string {
  return `document${lettersOf(place)}z`;
}

/** That it is a document as such, of whatever place. */
export const DOCUMENT_WORD = 'anydocumentz';

/** What it is about; also whether somebody may qualify for something there. Without the ending, either. */
export function topicWordOf(topic: string, ending: 'grants' | 'tells' | '' = ''): string {
  return `topic${lettersOf(topic)}x${ending}`;
}

/** That it has an item in a row of a comparison: one that says something, or one that says that nothing is said. */
export function rowWordOf(row: string, ending: 'said' | 'open'): string {
  return `row${lettersOf(row)}x${ending}`;
}

/** A document number, or its serial alone. The prefix is compared when the document is read. */
export function numberWordOf({ year, serial }: Pick<DocumentNumber, 'year' | 'serial'>): string {
  return year === null
    ? `serial${figuresAsLetters(serial)}z`
    : `no${figuresAsLetters(year)}x${figuresAsLetters(serial)}z`;
}

/** Who knows where a word of the index stands. */
export type WordKind =
  /** Words of the vocabulary, topics and rows: there are as many of them however many documents there are. */
  | 'vocabulary'
  /** Numbers and words of the glossary: every document brings some. */
  | 'particular'
  /** What tells a place’s sections from those of others: only the place itself is asked. */
  | 'place';

/** The kind of a word of the index. */
export function kindOfWord(word: string): WordKind {
  if (/^(place|key|document)/.test(word)) return 'place';
  return /^(group|topic|row|anydocument)/.test(word) ? 'vocabulary' : 'particular';
}

const lettersOf = (id: string) => id.replaceAll('-', '');

const figuresAsLetters = (number: number) =>
  [...String(number)].map((sign) => 'abcdefghij'[Number(sign)] ?? 'k').join('');
