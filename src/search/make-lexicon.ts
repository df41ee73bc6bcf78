import type { Library } from '../library/library.ts';
import { type Division, shortNameOf } from '../places/division.ts';
import { DIVISIONS } from '../places/divisions.ts';
import { countyNamesOf, widerNames } from '../places/search-names.ts';
import { countiesLikeTowns } from '../places/towns.ts';
import type { Place } from '../schema/place.ts';
import { itemsOf } from '../schema/policy-body.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { commonCharacters, type DecodeGb18030 } from './common-characters.ts';
import type { Lexicon, LexiconPlace } from './lexicon.ts';
import { partIntoSections } from './make-sections.ts';
import type { PinyinTable } from './pinyin.ts';
import { inWrittenWords, writtenWords } from './written-words.ts';

/** Syllables of a Chinese word, in lower case without tones. */
export type Spell = (word: string) => string[];

/** So many places have the names of their parts in the lexicon; those of more would be most of what a first search reads. */
const MOST_WITH_PARTS = 40;

/**
 * Makes the lexicon of a library.
 * @param spell spells a word in pinyin
 * @param words the words of its documents, the most frequent first
 */
export function makeLexicon(library: Library, spell: Spell, words: readonly string[]): Lexicon {
  const { vocabulary } = library;
  const of = <Kind extends Vocabulary['kind']>(kind: Kind) =>
    vocabulary.filter((entry): entry is Extract<Vocabulary, { kind: Kind }> => entry.kind === kind);
  const dialects = of('dialects').flatMap(({ words: said }) =>
    said.map(({ means, says }) => [means, ...says].join(' ')),
  );
  const written = writtenWords(dialects);
  /** Queries are read in words of the written language, so that forms are kept in them. */
  const inWritten = (forms: readonly string[]) => [...new Set(forms.map((form) => inWrittenWords(form, written)))];
  const asked = of('topics').flatMap((entry) => entry.topics);
  const partsLeftOut = library.places.length > MOST_WITH_PARTS;
  const divisions = partsLeftOut ? [] : DIVISIONS;
  const places = library.places.map((place) => lexiconPlace(place, library, divisions, spell));
  const held = new Set(places.flatMap((place) => [...place.names, ...place.parts]));
  const elsewhere = of('elsewhere').flatMap(({ names }) => names.flatMap((name) => [name, shortNameOf(name)]));
  const groupEntries = of('synonyms').flatMap((entry) => entry.groups);
  const groups = mergeGroups([
    ...library.glossary.map(({ term, aliases }) => inWritten([term, ...aliases])),
    ...groupEntries.map(({ word, also }) => inWritten([word, ...also])),
  ]);
  const groupAt = (word: string) => groups.findIndex(([first]) => first === word);
  const groupsAs = (as: 'point' | 'subject' | 'person') =>
    groupEntries.flatMap((entry) => (entry.as === as ? [groupAt(entry.word)] : []));
  const trades = of('trades');
  return {
    sections: library.policies.reduce((sum, policy) => sum + partIntoSections(itemsOf(policy)).length, 0),
    places,
    ...(partsLeftOut ? { partsLeftOut } : {}),
    topics: library.topics.map(({ id, name, rows }) => ({
      id,
      name,
      asked: inWritten([name, ...asked.filter(({ topic }) => topic === id).flatMap((entry) => entry.asked)]),
      loosely: inWritten(asked.filter(({ topic }) => topic === id).flatMap((entry) => entry.loosely)),
      rows: rows.map((row) => ({ id: row.id, name: row.name })),
    })),
    groups,
    glossary: library.glossary.map(({ id, term }) => ({ id, term })),
    rows: Object.fromEntries(of('rows').flatMap((entry) => entry.rows.map((row) => [row.row, inWritten(row.asked)]))),
    fillers: withoutComposed(inWritten(of('fillers').flatMap((entry) => entry.words))),
    dialects,
    status: inWritten(of('status').flatMap((entry) => entry.words)),
    elsewhere: [...widerNames(DIVISIONS), ...countiesLikeTowns(library.places, divisions), ...elsewhere].filter(
      (name) => !held.has(name),
    ),
    words: [...words],
    points: groupsAs('point'),
    subjects: groupsAs('subject'),
    people: groupsAs('person'),
    tells: of('rows').flatMap((entry) => entry.rows.flatMap(({ row, tells }) => (tells ? [row] : []))),
    trades: {
      // What an ending tells need not be listed.
      names: trades.flatMap(({ names, endings }) =>
        names.filter((name) => !endings.some((ending) => name.endsWith(ending))),
      ),
      endings: trades.flatMap(({ endings }) => endings),
      not: trades.flatMap(({ not }) => not),
      permits: trades.flatMap(({ permits }) => permits),
      group: trades[0] ? groupAt(trades[0].leads) : -1,
    },
  };
}

function lexiconPlace(place: Place, library: Library, divisions: readonly Division[], spell: Spell): LexiconPlace {
  const { id, name, shortName, within } = place;
  const documents = library.policies.filter((policy) => policy.place === id).length;
  return {
    id,
    name,
    shortName,
    within,
    documents,
    names: [...new Set([name, shortName, ...place.aliases])],
    parts: documents > 0 && divisions.length > 0 ? [...countyNamesOf(place, divisions), ...(place.towns ?? [])] : [],
    syllables: spell(shortName),
    confusable: place.notToConfuse.map((other) => other.place),
  };
}

/** Small words without those that are others in a row: 请问一下 is read as 请问 and 一下. */
function withoutComposed(words: readonly string[]): string[] {
  const known = new Set(words.filter((word) => word.length > 1));
  const isComposed = (word: string) => {
    for (let at = 0; at < word.length; ) {
      let length = Math.min(word.length - at, word.length - 1);
      while (length > 1 && !known.has(word.slice(at, at + length))) length -= 1;
      if (length < 2) return false;
      at += length;
    }
    return true;
  };
  return words.filter((word) => word.length < 4 || !isComposed(word));
}

/** Groups that begin with the same word become one. */
function mergeGroups(groups: readonly string[][]): string[][] {
  const merged = new Map<string, Set<string>>();
  for (const group of groups) {
    const [word = ''] = group;
    const known = merged.get(word) ?? new Set();
    for (const form of group) known.add(form);
    merged.set(word, known);
  }
  return [...merged.values()].map((forms) => [...forms]);
}

/** Tells how the common characters sound, and besides them those of the given words and the words that sound otherwise. */
export function makePinyinTable(words: readonly string[], spell: Spell, decode: DecodeGb18030): PinyinTable {
  const soundOf = (character: string) => {
    const [syllable = ''] = spell(character);
    return /^[a-z]+$/.test(syllable) ? syllable : '';
  };
  const common = commonCharacters(decode);
  const runs: [syllable: string, characters: number][] = [];
  for (const character of common) {
    const syllable = soundOf(character);
    const last = runs.at(-1);
    if (last?.[0] === syllable) last[1] += 1;
    else runs.push([syllable, 1]);
  }
  const known = new Set(common);
  const table: PinyinTable = { common: runs, characters: {}, words: {} };
  for (const character of new Set(words.join(''))) {
    const syllable = known.has(character) ? '' : soundOf(character);
    if (syllable) table.characters[syllable] = (table.characters[syllable] ?? '') + character;
  }
  for (const word of words) {
    const letters = spell(word).join('');
    const oneByOne = [...word].flatMap(spell).join('');
    if (letters !== oneByOne && /^[a-z]+$/.test(letters)) table.words[letters] = word;
  }
  return table;
}
