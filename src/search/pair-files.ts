import { type KindedNumber, readNumbers, writeNumbers } from './small-numbers.ts';
import { squeeze } from './squeeze.ts';

/*
 * Where in which section each pair of neighbouring characters stands, in many small files: whoever looks for a segment
 * reads the files of its pairs, however many documents there are, and knows exactly where it stands. Each file says what
 * it is and carries a check sum, so that one that was lost on the way, cut short or put in by somebody else is never
 * taken for an empty one. Where the index of a country names some sections of a pair only, it says how many it leaves out.
 */

/**
 * Where a pair stands, by the key of the section: numbers in order, each an item times the index's stride, plus how far
 * into the item. Item 0 is the section's titles.
 */
export type Places = ReadonlyMap<string, readonly number[]>;

/** What an index says of a pair, or of a word that it keeps beside the pairs. */
export interface PairEntry {
  places: Places;
  /** How many more sections have it. */
  leftOut: number;
}

/** What is said of a pair that stands nowhere. */
export const STANDS_NOWHERE: PairEntry = { places: new Map(), leftOut: 0 };

/** What a section's items hold, before it is written into files. */
export interface SectionTexts {
  /** The index's key of the section: hexadecimal figures. */
  key: string;
  /** All texts of each item; first those of its titles. */
  lines: readonly (readonly string[])[];
  /** Words that it is found by besides, however they are written. */
  words?: readonly string[];
}

/** What is known of an index before any of its files is read. */
export interface PairFiles {
  files: number;
  /** How far apart items begin. */
  stride: number;
  /** A number that all its files share and those of no other index. */
  stamp: number;
}

/** With these bytes each file begins: YJ, and the number of this form. */
const SIGNATURE = [0x59, 0x4a, 4] as const;
const HEAD = SIGNATURE.length + 4 * 4;
/**
 * About how large a file is meant to be, in bytes: whoever looks for a segment reads as many as it has pairs, and a document
 * adds as many as it has such portions. And how many there are at most: more would weigh on servers.
 */
const SIZE = 3400;
const MOST_FILES = 4096;

/**
 * The address of a file, below the folder of the search: files of two indexes never have the same.
 * @param place whose index it is; the summary of the country where none is given
 * @example addressOf(7, index, 'qingyuan') // 'stretches/qingyuan/31c518e0/7.bin'
 */
export const addressOf = (file: number, { stamp }: PairFiles, place?: string): string =>
  `stretches/${place === undefined ? '' : `${place}/`}${stamp.toString(16)}/${file}.bin`;

/** The file in which a pair or a word is. */
export function fileOf(pair: string, files: number): number {
  let hash = 17;
  for (const character of pair) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x9e3779b1);
  return ((hash ^ (hash >>> 15)) >>> 0) % files;
}

/** How an index is written. */
interface WriteOptions {
  /** Of each pair, the first so many sections are named; all where no number is given. */
  most?: number;
  /** Which pairs and words are written, and how far apart items begin; all, and as far as they need, where nothing is given. */
  only?: ReadonlySet<string>;
  stride?: number;
}

/**
 * Writes what sections hold into files: none where there is nothing to write. Linear in the text.
 * @returns besides, the pairs and words of which sections are left out
 * @throws where the key of a section is not of hexadecimal figures, or longer than twelve
 */
export function writePairFiles(
  sections: readonly SectionTexts[],
  { most = Number.POSITIVE_INFINITY, only, stride: given }: WriteOptions = {},
): { index: PairFiles; files: Uint8Array[]; cut: Set<string> } {
  const squeezed = sections.map(({ key, lines, words }) => ({
    section: numberOf(key),
    lines: lines.map(runOf),
    words: words ?? [],
  }));
  const longest = squeezed.reduce((most, { lines }) => Math.max(most, ...lines.map(({ length }) => length)), 0);
  const stride = given ?? 2 ** Math.ceil(Math.log2(longest + 1));
  const found = new Map<string, { sections: Map<number, number[]>; leftOut: number; last: number }>();
  const note = (key: string, section: number, place: number) => {
    if (only && !only.has(key)) return;
    const entry = found.get(key) ?? { sections: new Map<number, number[]>(), leftOut: 0, last: section };
    found.set(key, entry);
    const places = entry.sections.get(section);
    if (places) places.push(place);
    else if (entry.sections.size < most) entry.sections.set(section, [place]);
    else if (entry.last !== section) entry.leftOut += 1;
    entry.last = section;
  };
  for (const { section, lines, words } of squeezed) {
    for (const word of words) note(word, section, 0);
    lines.forEach((run, line) => {
      for (let at = 0; at + 1 < run.length; at += 1) {
        const [first = '', second = ''] = [run[at], run[at + 1]];
        if (first !== '' && second !== '') note(first + second, section, line * stride + at);
      }
    });
  }
  const entries = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  const files = found.size === 0 ? 0 : Math.min(MOST_FILES, Math.max(1, Math.round(sizeOf(found) / SIZE)));
  const inFiles = Array.from({ length: files }, (): typeof entries => []);
  for (const entry of entries) inFiles[fileOf(entry[0], files)]?.push(entry);
  const bodies = inFiles.map((entries) => bodyOf(entries, stride));
  const stamp = bodies.reduce((sum, body) => checkSum(body, sum), stride);
  return {
    index: { files, stride, stamp },
    files: bodies.map((body, at) => withHead(body, at, stamp)),
    cut: new Set(entries.flatMap(([pair, { leftOut }]) => (leftOut > 0 ? [pair] : []))),
  };
}

/**
 * Reads one of the files.
 * @throws where it is not the file of that number of that index, whole and as it was written
 */
export function readPairFile(bytes: Uint8Array, at: number, { stamp, stride }: PairFiles): Map<string, PairEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || SIGNATURE.some((byte, place) => bytes[place] !== byte))
    throw new Error(`Stretch file ${at}: ${bytes.length} bytes without signature`);
  const [madeFor, number, length, sum] = [0, 4, 8, 12].map((place) => view.getUint32(SIGNATURE.length + place));
  if (madeFor !== stamp) throw new Error(`Stretch file ${at} is of another index`);
  if (number !== at) throw new Error(`Stretch file ${at} is number ${number}`);
  const body = bytes.subarray(HEAD);
  if (body.length !== length) throw new Error(`Stretch file ${at} has ${body.length} of ${length} bytes`);
  if (checkSum(body) !== sum) throw new Error(`Stretch file ${at} was changed on the way`);
  const next = readNumbers(body, KINDS);
  let known = 0;
  const keys = Array.from({ length: next(COUNT) }, () => {
    known += next(SECTION_KEY);
    return keyOf(known);
  });
  const pairs = new Map<string, PairEntry>();
  let begins = 0;
  for (let left = next(COUNT); left > 0; left -= 1) {
    begins += next(FIRST_CHARACTER);
    const others = Array.from({ length: next(MORE_CHARACTERS) + 1 }, () => characterOf(next(CHARACTER)));
    const pair = String.fromCodePoint(characterOf(begins), ...others);
    const leftOut = next(LEFT_OUT);
    const places = new Map<string, number[]>();
    let section = -1;
    for (let more = next(MORE_SECTIONS); more >= 0; more -= 1) {
      section += next(SECTION) + 1;
      const own: number[] = [];
      let [line, at] = [0, 0];
      for (let more = next(MORE_PLACES); more >= 0; more -= 1) {
        const isFirst = own.length === 0;
        const lines = next(isFirst ? LINE : LINE_ON);
        line += lines;
        at = isFirst || lines > 0 ? next(PLACE) : at + 1 + next(PLACE_ON);
        own.push(line * stride + at);
      }
      places.set(keys[section] ?? '', own);
    }
    pairs.set(pair, { places, leftOut });
  }
  return pairs;
}

/** The characters of a line, squeezed; an empty one parts its texts, so that no segment runs from one into the next. */
const runOf = (texts: readonly string[]): string[] => texts.flatMap((text) => [...squeeze(text), '']);

/** A pair or word with the sections that are named of it, and how many are left out. */
type FoundPair = readonly [pair: string, found: { sections: ReadonlyMap<number, readonly number[]>; leftOut: number }];

/** About how many bytes all pairs take: three for one, 2.6 for each section that it is in, one for each further place there. */
function sizeOf(found: Iterable<FoundPair>): number {
  let size = 0;
  for (const [, { sections }] of found) {
    size += 3;
    for (const own of sections.values()) size += 1.6 + own.length;
  }
  return Math.round(size);
}

/** The kinds of numbers in a file: numbers of a kind are about as large. */
const [
  COUNT,
  SECTION_KEY,
  FIRST_CHARACTER,
  MORE_CHARACTERS,
  CHARACTER,
  LEFT_OUT,
  MORE_SECTIONS,
  SECTION,
  MORE_PLACES,
  LINE,
  LINE_ON,
  PLACE,
  PLACE_ON,
] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const KINDS = PLACE_ON + 1;

/** Where Chinese characters begin and end. */
const [HAN, BEHIND_HAN] = [0x4e00, 0xa000] as const;

/** A character as a number: Chinese ones have the small numbers. And back. */
const numberOfCharacter = (character: string) => moveHan(character.codePointAt(0) ?? 0, HAN);
const characterOf = (number: number) => moveHan(number, BEHIND_HAN - HAN);
/** Moves so many numbers at the beginning behind the others up to the end of the Chinese characters. */
const moveHan = (number: number, many: number) =>
  number >= BEHIND_HAN ? number : (number + BEHIND_HAN - many) % BEHIND_HAN;

/**
 * What a file holds: the sections that it speaks of, then each pair: its characters, how many sections are left out, and its
 * places, each section by its number among those of the file and each place by its item and its distance from the one before.
 * A section's own key is longer than all else that is said of a pair in it.
 */
function bodyOf(entries: readonly FoundPair[], stride: number): Uint8Array {
  const numbers: KindedNumber[] = [];
  const put = (kind: number, value: number) => {
    numbers.push([kind, value]);
  };
  const spoken = new Set<number>();
  for (const [, { sections }] of entries) for (const section of sections.keys()) spoken.add(section);
  const sections = [...spoken].sort((one, other) => one - other);
  put(COUNT, sections.length);
  sections.forEach((section, at) => {
    put(SECTION_KEY, section - (sections[at - 1] ?? 0));
  });
  const indexOf = new Map(sections.map((section, at) => [section, at]));
  const spelled = entries
    .map(([pair, found]) => ({ characters: [...pair].map(numberOfCharacter), found }))
    .sort((one, other) => (one.characters[0] ?? 0) - (other.characters[0] ?? 0));
  put(COUNT, spelled.length);
  let before = 0;
  for (const {
    characters: [first = 0, ...others],
    found: { sections: places, leftOut },
  } of spelled) {
    put(FIRST_CHARACTER, first - before);
    before = first;
    put(MORE_CHARACTERS, others.length - 1);
    for (const character of others) put(CHARACTER, character);
    put(LEFT_OUT, leftOut);
    put(MORE_SECTIONS, places.size - 1);
    let last = -1;
    for (const [section, own] of [...places].sort(([one], [other]) => one - other)) {
      const number = indexOf.get(section) ?? 0;
      put(SECTION, number - last - 1);
      last = number;
      put(MORE_PLACES, own.length - 1);
      let [line, at] = [0, 0];
      own.forEach((place, index) => {
        const lines = Math.floor(place / stride) - line;
        put(index === 0 ? LINE : LINE_ON, lines);
        const isOn = index > 0 && lines === 0;
        put(isOn ? PLACE_ON : PLACE, (place % stride) - (isOn ? at + 1 : 0));
        line += lines;
        at = place % stride;
      });
    }
  }
  return writeNumbers(numbers, KINDS);
}

function withHead(body: Uint8Array, at: number, stamp: number): Uint8Array {
  const bytes = new Uint8Array(HEAD + body.length);
  bytes.set(SIGNATURE);
  bytes.set(body, HEAD);
  const view = new DataView(bytes.buffer);
  [stamp, at, body.length, checkSum(body)].forEach((value, place) => {
    view.setUint32(SIGNATURE.length + 4 * place, value);
  });
  return bytes;
}

/** Adler's check sum (RFC 1950). */
function checkSum(bytes: Iterable<number>, before = 1): number {
  let low = before & 0xffff;
  let high = before >>> 16;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}

/** A key as a number, and back: a one before it keeps its leading noughts. */
function numberOf(key: string): number {
  if (!/^[0-9a-f]{1,12}$/.test(key))
    throw new Error(`A section has the key ${key}, expected 1 to 12 hexadecimal figures`);
  return Number.parseInt(`1${key}`, 16);
}

const keyOf = (number: number) => number.toString(16).slice(1);
