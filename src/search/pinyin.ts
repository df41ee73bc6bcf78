import { distance } from 'fastest-levenshtein';
import { commonCharacters, type DecodeGb18030 } from './common-characters.ts';
import type { LexiconMeaning, LexiconPlace, PreparedLexicon } from './lexicon.ts';

/** A word that was read as another one. */
export interface SpellingCorrection {
  typed: string;
  read: string;
  /** It may well have been meant as it was typed: it is asked about, and not answered. */
  doubtful?: true;
}

/** How characters sound, without tones. */
export interface PinyinTable {
  /** How the common characters sound, in their order: a syllable, and how many next to each other have it. */
  common: [syllable: string, characters: number][];
  /** Other characters by the syllable that they sound like: yuan → 沅 */
  characters: Record<string, string>;
  /** Words that do not sound as their characters do one by one, by their letters: chongqing → 重庆. */
  words: Record<string, string>;
}

/** How the words of a lexicon sound. */
export interface Pinyin {
  /** What a query that is written in letters spells, and how each part was read. */
  readLetters: (text: string) => { text: string; readings: SpellingCorrection[] };
  /** Replaces what is around a misspelt word by the word of the lexicon that sounds like it, if there is one. */
  correctSpelling: (text: string, misspelt: string) => { text: string; reading: SpellingCorrection } | null;
}

/** Shortest pinyin in which one letter may be wrong, and from which two may. */
const ONE_WRONG = 5;
const TWO_WRONG = 7;
/** Fewest letters of a small word: shorter ones are initials of places as well. */
const SMALL_WORD = 4;
/** From so many syllables that are typed apart on, what is spelt may have small words between; the longest word, and how much must be spelt. */
const SYLLABLES = 4;
const LONGEST_WORD = 6;
const MOST_SPELT = 0.6;
/** So long, in characters, a word is that may not be cut in two. */
const LONGEST_CUT = 4;
/** How far beyond a misspelt word its neighbours may belong to it, in characters. */
const REACH = 3;

/** Works out how the words of a lexicon sound. Linear in its words. */
export function preparePinyin(
  table: PinyinTable,
  { lexicon, meanings, dictionary }: PreparedLexicon,
  decode: DecodeGb18030,
): Pinyin {
  const syllables = table.common.flatMap(([syllable, characters]) => Array<string>(characters).fill(syllable));
  const syllableOf = new Map(commonCharacters(decode).map((character, at) => [character, syllables[at] || '?']));
  for (const [syllable, characters] of Object.entries(table.characters)) {
    for (const character of characters) syllableOf.set(character, syllable);
  }
  const soundOf = (word: string) => [...word].map((character) => syllableOf.get(character) ?? '?').join(' ');
  const bySound = new Map<string, string>();
  const byLetters = new Map(Object.entries(table.words));
  // What a county sounds like is first the word that is asked for: luohu is 落户 wherever 罗湖 is held.
  const partsLast = [...meanings].sort(([, a], [, b]) => Number(isPart(a)) - Number(isPart(b)));
  for (const [form, means] of partsLast) {
    if (form.length < 2 || means.every(({ kind }) => kind === 'filler')) continue;
    const sound = soundOf(form);
    if (sound.includes('?')) continue;
    if (!bySound.has(sound)) bySound.set(sound, form);
    const letters = sound.replaceAll(' ', '');
    if (!byLetters.has(letters)) byLetters.set(letters, form);
  }
  // Small words are read where nothing else sounds so: they are let go like those that are written.
  for (const form of lexicon.fillers) {
    const letters = soundOf(form).replaceAll(' ', '');
    if (form.length >= 2 && letters.length >= SMALL_WORD && !letters.includes('?') && !byLetters.has(letters))
      byLetters.set(letters, form);
  }
  const held = lexicon.places.filter(({ documents }) => documents > 0);
  const placeByLetters = (letters: string) =>
    lexicon.places.find(({ syllables }) => initialsOf(syllables) === letters || syllables.join('') === letters)
      ?.shortName ??
    byLetters.get(letters) ??
    null;

  const spelledBy = (letters: string): string | null => {
    const exact = placeByLetters(letters);
    if (exact) return exact;
    for (let cut = letters.length - 2; cut >= 4; cut -= 1) {
      const first = placeByLetters(letters.slice(0, cut));
      const rest = first && spelledBy(letters.slice(cut));
      if (rest) return `${first} ${rest}`;
    }
    return nearestPlace(letters, held) ?? nearestWord(letters, byLetters);
  };

  const readLetters = (text: string) => {
    const readings: SpellingCorrection[] = [];
    const take = (typed: string, letters: string) => {
      const read = spelledBy(letters);
      if (read) readings.push({ typed, read });
      return read;
    };
    /** Reads what is typed syllable by syllable; those that spell nothing are small words, where most of it spells something. */
    const takeSyllables = (typed: string) => {
      const syllables = typed.split(/[' ]/);
      if (syllables.length < SYLLABLES) return null;
      const words: string[] = [];
      let spelt = 0;
      for (let at = 0; at < syllables.length; ) {
        let length = Math.min(LONGEST_WORD, syllables.length - at);
        let word: string | null = null;
        for (; length > 0 && word === null; length -= 1) {
          const letters = syllables.slice(at, at + length).join('');
          word = letters.length >= SMALL_WORD ? placeByLetters(letters) : null;
          if (word !== null) spelt += length;
          if (word !== null) at += length;
        }
        if (word === null) at += 1;
        else words.push(word);
      }
      if (spelt < syllables.length * MOST_SPELT) return null;
      const read = words.join(' ');
      readings.push({ typed, read });
      return read;
    };
    const read = text.replace(
      /[a-z]+(?:[' ][a-z]+)*/g,
      (typed) =>
        take(typed, typed.replace(/[' ]/g, '')) ??
        takeSyllables(typed) ??
        typed.replace(/[a-z]+/g, (word) => take(word, word) ?? word),
    );
    return { text: read, readings };
  };

  const isWord = (word: string) =>
    dictionary.has(word) || (meanings.get(word)?.some(({ kind }) => kind !== 'filler') ?? false);
  /** True where a word stands on both sides of a place in a text: a word is not cut in two to be mended. */
  const isWithinWord = (text: string, at: number) => {
    for (let from = Math.max(0, at - LONGEST_CUT + 1); from < at; from += 1)
      for (let to = at + 1; to <= Math.min(text.length, from + LONGEST_CUT); to += 1)
        if (isWord(text.slice(from, to))) return true;
    return false;
  };
  const isPlace = (word: string) => meanings.get(word)?.some(({ kind }) => kind === 'place') ?? false;
  /** Of two characters one is right, and the word is no name and no topic: as likely as not another word was meant (四季, 四级). */
  const isDoubtful = (read: string) =>
    read.length === 2 && (meanings.get(read) ?? []).every(({ kind }) => kind === 'group' || kind === 'row');

  const mend = (text: string, misspelt: string) => {
    const at = text.indexOf(misspelt);
    if (at < 0) return null;
    for (let length = misspelt.length + REACH; length >= 2; length -= 1) {
      const first = Math.max(0, at + Math.min(0, misspelt.length - length));
      for (let from = first; from <= at && from + length <= text.length; from += 1) {
        const typed = text.slice(from, from + length);
        const read = bySound.get(soundOf(typed));
        if (read === undefined || read === typed || !(sharesCharacter(typed, read) || isPlace(read))) continue;
        const left = text.slice(from + length, at + misspelt.length);
        if (left !== '' && !meanings.has(left)) continue;
        if (isWithinWord(text, from) || isWithinWord(text, from + length)) continue;
        const reading = { typed, read, ...(isDoubtful(read) ? { doubtful: true as const } : {}) };
        return { text: text.slice(0, from) + read + text.slice(from + length), reading };
      }
    }
    return null;
  };
  return { readLetters, correctSpelling: mend };
}

/** True where a word has a character where another has it, too: who slips writes most as it is, and 司机 is not 四级. */
const sharesCharacter = (one: string, other: string) =>
  Array.from(one).some((character, at) => character === other.charAt(at));

/** True of names of counties of a place, and of nothing else. */
function isPart(means: readonly LexiconMeaning[]): boolean {
  return means.every((one) => one.kind === 'place' && one.part !== null);
}

/** The place whose pinyin was most likely meant. */
function nearestPlace(letters: string, places: readonly LexiconPlace[]): string | null {
  const forgiven = letters.length >= TWO_WRONG ? 2 : letters.length >= ONE_WRONG ? 1 : 0;
  const near = places
    .map((place) => ({ place, wrong: distance(place.syllables.join(''), letters) }))
    .filter(({ wrong }) => wrong <= forgiven)
    .sort((a, b) => a.wrong - b.wrong);
  return near[0]?.place.shortName ?? null;
}

/** The word of whose pinyin one letter but the first was slipped; null for short ones, which are near too many. */
function nearestWord(letters: string, byLetters: ReadonlyMap<string, string>): string | null {
  if (letters.length < TWO_WRONG) return null;
  for (const [other, word] of byLetters) {
    if (other[0] === letters[0] && distance(other, letters) <= 1) return word;
  }
  return null;
}

const initialsOf = (syllables: readonly string[]) => syllables.map(([initial = '']) => initial).join('');
