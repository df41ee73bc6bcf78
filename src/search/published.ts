import { type HeldQuestion, type PackedQuestions, packQuestions } from './held-questions.ts';
import type { PackedLexicon } from './pack-lexicon.ts';
import { fileOf, type PairFiles } from './pair-files.ts';
import type { PublishedPlace } from './place-index.ts';

/** What Pagefind knows the order of the summary by, in which it names sections. */
export const ORDER_OF_SUMMARY = 'order';

/** The lexicon as it is published: with what must be known of the summary, and of what cards say, before it is asked. */
export type PublishedLexicon = PackedLexicon & {
  /** The file of Pagefind's that says what is in its index: it is named by what it holds. */
  index: string;
  stretches: PairFiles;
  /** How many sections the summary leaves out, by word of the vocabulary. */
  leftOut: Readonly<Record<string, number>>;
  pieces: Readonly<Record<CardTexts | 'asked', number>>;
  /** The mark in the name of the file of each place. */
  marks: Readonly<Record<string, string>>;
};

/**
 * What search reads of a place: its index, the questions about it, and where pairs stand in its sections, where that is little:
 * then there is no file of them.
 */
export type PublishedPlaceFile = PublishedPlace & { questions: PackedQuestions; pairs?: readonly number[] };

/** The stretches of a place stand with its index up to so many bytes. */
const MOST_BESIDE_INDEX = 256;

/** What search reads of a place; without `pairs` where these have files of their own. */
export function placeFileWith(
  index: PublishedPlace,
  stretches: readonly Uint8Array[],
  questions: readonly HeldQuestion[],
): PublishedPlaceFile {
  const [pairs, ...others] = stretches;
  const isLittle = pairs !== undefined && others.length === 0 && pairs.length <= MOST_BESIDE_INDEX;
  return { ...index, questions: packQuestions(questions), ...(isLittle ? { pairs: [...pairs] } : {}) };
}

/**
 * The address of the file of a place, below the folder of the search. Its mark is of what it holds: it has one address in all builds.
 * @example placeFileOf('qingyuan', '3f9a1c') // 'places/qingyuan.3f9a1c.json'
 */
export const placeFileOf = (place: string, mark: string): string => `places/${place}.${mark}.json`;

/** What cards say that is not in the index: what words of the glossary mean, and answers to questions. */
export type CardTexts = 'terms' | 'answers';

/** A piece of what cards say, by id. It names itself, so that no other file is taken for it. */
export interface PublishedTexts {
  name: string;
  texts: Readonly<Record<string, string>>;
}

/** About how many texts a piece holds: a file for each would be most of the files that a question costs. */
const TEXTS_IN_PIECE = 20;

/**
 * The name of the piece that holds a text, without its ending.
 * @param pieces how many there are of its kind
 * @example pieceNameOf('answers', 'qingyuan-papers', 5) // 'answers/2'
 */
export const pieceNameOf = (kind: CardTexts, id: string, pieces: number): string => `${kind}/${fileOf(id, pieces)}`;

/** All texts of a kind in pieces, also those that are empty. */
export function piecesOfTexts(
  kind: CardTexts,
  texts: readonly (readonly [id: string, text: string])[],
): PublishedTexts[] {
  const count = Math.max(1, Math.round(texts.length / TEXTS_IN_PIECE));
  return Array.from({ length: count }, (_, at) => ({
    name: `${kind}/${at}`,
    texts: Object.fromEntries(texts.filter(([id]) => fileOf(id, count) === at)),
  }));
}
