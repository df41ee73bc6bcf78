import { distance } from 'fastest-levenshtein';
import type { Lexicon, LexiconPlace, PreparedLexicon } from './lexicon.ts';

/** A word that was read as another one. */
export interface Reading {
  typed: string;
  read: string;
}

/** Shortest pinyin in which one wrong letter is forgiven. */
const FORGIVING_LENGTH = 6;

/**
 * Replaces Latin words by what they spell: places in full pinyin, in initials or with one wrong letter, and words of the
 * vocabulary in full pinyin. Latin words that spell nothing stay as they are.
 */
export function readSpellings(text: string, { lexicon }: PreparedLexicon): { text: string; readings: Reading[] } {
  const readings: Reading[] = [];
  const read = text.replace(/[a-z]+(?:[' ][a-z]+)*/g, (typed) => {
    const whole = spelledBy(typed.replace(/[' ]/g, ''), lexicon);
    if (whole) {
      readings.push({ typed, read: whole });
      return whole;
    }
    return typed.replace(/[a-z]+/g, (word) => {
      const found = spelledBy(word, lexicon);
      if (found) readings.push({ typed: word, read: found });
      return found ?? word;
    });
  });
  return { text: read, readings };
}

/** What a Latin word spells, if it can be taken apart into spellings without a rest. */
function spelledBy(word: string, lexicon: Lexicon): string | null {
  const exact = spellingOf(word, lexicon);
  if (exact) return exact;
  for (let cut = word.length - 2; cut >= 4; cut -= 1) {
    const first = spellingOf(word.slice(0, cut), lexicon);
    const rest = first && spelledBy(word.slice(cut), lexicon);
    if (rest) return `${first} ${rest}`;
  }
  if (word.length < FORGIVING_LENGTH) return null;
  return lexicon.places.find((place) => place.documents > 0 && distance(pinyinOf(place), word) === 1)?.shortName ?? null;
}

function spellingOf(word: string, lexicon: Lexicon): string | null {
  const place = lexicon.places.find((candidate) => pinyinOf(candidate) === word || initialsOf(candidate) === word);
  if (place) return place.shortName;
  return Object.hasOwn(lexicon.spellings, word) ? (lexicon.spellings[word] ?? null) : null;
}

const pinyinOf = ({ syllables }: LexiconPlace) => syllables.join('');
const initialsOf = ({ syllables }: LexiconPlace) => syllables.map(([initial = '']) => initial).join('');
