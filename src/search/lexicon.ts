import { writtenWords } from './written-words.ts';

/** A place as queries name it. */
export interface LexiconPlace {
  id: string;
  name: string;
  shortName: string;
  /** The place it lies in; null for the country. */
  within: string | null;
  /** Number of documents held of it. */
  documents: number;
  /** Every way of writing it: 清远, 清远市. */
  names: string[];
  /** Names of parts of it that are searched as the place: 英德. */
  parts: string[];
  /** Syllables of its short name without tones: qing yuan. */
  syllables: string[];
  /** Places that are easily mistaken for it. */
  confusable: string[];
}

/** A topic with the rows of its comparison. */
export interface LexiconTopic {
  id: string;
  name: string;
  asked: string[];
  /** Words by which people loosely call what it grants. */
  loosely: string[];
  rows: { id: string; name: string }[];
}

/** A word of the glossary. */
export interface LexiconGlossaryEntry {
  id: string;
  term: string;
  /** Address of its page below the site's root, where that is not the glossary's first. */
  page?: string;
}

/** What is needed to understand a query: the words of the vocabulary, the glossary and the places. Plain data. */
export interface Lexicon {
  /** Number of sections that documents are kept in. */
  sections: number;
  places: LexiconPlace[];
  /** True where places are so many that names of their parts are not here: they are looked up in the country's list. */
  partsLeftOut?: true;
  topics: LexiconTopic[];
  /** Words that mean the same, the one that documents use first. */
  groups: string[][];
  /** Words of the glossary with what they mean. */
  glossary: LexiconGlossaryEntry[];
  /** Words that ask for a row, by the row's id. */
  rows: Record<string, string[]>;
  fillers: string[];
  /** Words of the written language, each before what dialects say for it, parted by spaces: 哪里 边度. */
  dialects: string[];
  status: string[];
  elsewhere: string[];
  /** Words of the documents, the most frequent first: with them, what the vocabulary does not know is cut. */
  words: string[];
  /** Positions of groups that ask a point of their own: 到账. */
  points: number[];
  /** Positions of groups that are a subject of their own, which nothing else answers: 失业金. */
  subjects: number[];
  /** Positions of groups that say who it is about: what is for others is no answer. */
  people: number[];
  /** Rows that rather tell of somebody than ask: 证书. */
  tells: string[];
  trades: TradeWords;
}

/** How trades are known: an open class. */
export interface TradeWords {
  names: string[];
  /** Endings of names that are not among them, and words with such an ending that are no trades. */
  endings: string[];
  not: string[];
  /** Names of papers of which it must be asked first which kind is meant: 电工证. */
  permits: string[];
  /** Position of the group of words that ask about trades as such; -1 where there is none. */
  group: number;
}

/** What a written form can stand for. */
export type LexiconMeaning =
  /** `part` is the shortest name of the part that was named; null where the place itself was. */
  | { kind: 'place'; id: string; part: string | null }
  | { kind: 'elsewhere' }
  | { kind: 'group'; index: number }
  | { kind: 'row'; row: string }
  | { kind: 'topic'; topic: string; loosely: boolean }
  | { kind: 'status' }
  | { kind: 'trade' }
  | { kind: 'filler' };

/** A lexicon made ready for looking words up. */
export interface PreparedLexicon {
  lexicon: Lexicon;
  /** Every written form with all that it can stand for. */
  meanings: Map<string, LexiconMeaning[]>;
  /** Length of the longest form that begins with a character, in characters, by that character. */
  longest: Map<string, number>;
  /** Words of the documents with their rank by frequency, and the length of the longest, in characters. */
  dictionary: Map<string, number>;
  longestWord: number;
  /** What dialects say, with the word of the written language. */
  written: ReadonlyMap<string, string>;
  /** The groups whose word is wider, by group: 补贴 of 职业培训补贴. */
  wider: Map<number, number[]>;
}

/** Makes a lexicon ready. Linear in its words. */
export function prepareLexicon(lexicon: Lexicon): PreparedLexicon {
  const meanings = new Map<string, LexiconMeaning[]>();
  const add = (forms: readonly string[], meaning: LexiconMeaning) => {
    for (const form of forms) {
      const key = form.toLowerCase();
      const list = meanings.get(key);
      if (list) list.push(meaning);
      else meanings.set(key, [meaning]);
    }
  };
  for (const { id, names, parts } of lexicon.places) {
    add(names, { kind: 'place', id, part: null });
    for (const name of parts) add([name], { kind: 'place', id, part: shortestIn(parts, name) });
  }
  add(lexicon.elsewhere, { kind: 'elsewhere' });
  lexicon.groups.forEach((group, index) => {
    add(group, { kind: 'group', index });
  });
  for (const [row, asked] of Object.entries(lexicon.rows)) add(asked, { kind: 'row', row });
  for (const { id, asked, loosely } of lexicon.topics) {
    add(asked, { kind: 'topic', topic: id, loosely: false });
    add(loosely, { kind: 'topic', topic: id, loosely: true });
  }
  add(lexicon.status, { kind: 'status' });
  add(lexicon.fillers, { kind: 'filler' });
  add(lexicon.trades.names, { kind: 'trade' });
  const longest = new Map<string, number>();
  for (const form of meanings.keys()) {
    const first = form.charAt(0);
    longest.set(first, Math.max(form.length, longest.get(first) ?? 0));
  }
  const dictionary = new Map(lexicon.words.map((word, rank) => [word, rank]));
  const longestWord = Math.max(1, ...lexicon.words.map((word) => [...word].length));
  const heads = new Map(lexicon.groups.map(([word = ''], at) => [word, at]));
  const wider = new Map(
    lexicon.groups.map(([word = ''], at) => [
      at,
      Array.from(word, (_, from) => heads.get(word.slice(from + 1)) ?? -1).filter((other) => other >= 0),
    ]),
  );
  const written = writtenWords(lexicon.dialects);
  return { lexicon, meanings, longest, dictionary, longestWord, wider, written };
}

/** The shortest of some names with which a name begins: 英德 of 英德市. */
const shortestIn = (names: readonly string[], name: string) =>
  names.reduce((best, other) => (name.startsWith(other) && other.length < best.length ? other : best), name);

/** A segment of text: a form that the lexicon knows, or what stands between such forms. */
export type Segment = { text: string; meanings: LexiconMeaning[] } | { text: string; meanings: null };

/** Cuts a text into the longest forms that the lexicon knows and the segments between them. Every character is kept. */
export function segmentsOf(text: string, prepared: PreparedLexicon): Segment[] {
  const segments: Segment[] = [];
  let between = '';
  let taken = 0;
  const close = () => {
    if (between) segments.push({ text: between, meanings: null });
    between = '';
  };
  for (let at = 0; at < text.length; ) {
    const found = longestSurfaceFormAt(text, at, taken, prepared);
    if (found) {
      close();
      segments.push(found);
      at += found.text.length;
      taken = at;
    } else {
      between += text[at];
      at += 1;
    }
  }
  close();
  return segments;
}

function longestSurfaceFormAt(
  text: string,
  at: number,
  taken: number,
  prepared: PreparedLexicon,
): { text: string; meanings: LexiconMeaning[] } | null {
  const { meanings, longest } = prepared;
  // 5年 is no part of 2025年.
  if (isFigure(text, at) && isFigure(text, at - 1)) return null;
  // 满18岁 is no part of 不满18岁, whatever denies it.
  if (text.charAt(at) === '满' && /[不没未]/.test(text.charAt(at - 1))) return null;
  for (let length = Math.min(longest.get(text.charAt(at)) ?? 0, text.length - at); length > 0; length -= 1) {
    const form = text.slice(at, at + length);
    const found = meanings.get(form);
    // A small word of one character may be a piece of a longer word that is not known.
    const isPiece = length === 1 && found?.some(({ kind }) => kind === 'filler');
    if (found && !isPiece && !isAstride(text, at, at + length, taken, prepared)) return { text: form, meanings: found };
  }
  return null;
}

/** So long, in characters, a word of documents is that may stand before or behind the border within a form. */
const LONGEST_BESIDE = 4;

/** True of a form of two characters of which one ends a word of documents, and the other begins the next: 升职 of 提升职业. `taken` is where the last form ended. */
function isAstride(text: string, at: number, end: number, taken: number, { dictionary }: PreparedLexicon): boolean {
  if (end - at !== 2) return false;
  const border = at + 1;
  const isAnyWord = (from: number, to: number) => dictionary.has(text.slice(from, to));
  let [before, behind] = [false, false];
  for (let from = Math.max(taken, border - LONGEST_BESIDE); from < at && !before; from += 1)
    before = isAnyWord(from, border);
  for (let to = end + 1; before && to <= border + LONGEST_BESIDE && !behind; to += 1) behind = isAnyWord(border, to);
  return behind;
}

const isFigure = (text: string, at: number) => /\d/.test(text.charAt(at));
