import type { Lexicon, LexiconPlace, LexiconTopic } from './lexicon.ts';

/** Places as one list a field; what follows from another field is left out. */
interface PackedPlaces {
  id: string[];
  shortName: string[];
  /** What stands behind the short name in the full one; the full name after = where it is no such name. */
  rest: string[];
  /** Position of the place it lies in; null for the country, an id where that is no place of the list. */
  within: (number | string | null)[];
  documents: number[];
  /** How long each syllable is where the id begins with them all; else the syllables. */
  syllables: string[];
  /** What few places have, by position: further names, names of parts, places mistaken for it. */
  names: Record<number, string[]>;
  parts: Record<number, string[]>;
  confusable: Record<number, string[]>;
}

/** A lexicon as it is published: of what every document brings, as little as can be. {@link unpackLexicon} reads it. */
export type PackedLexicon = Omit<Lexicon, PackedField> & {
  places: PackedPlaces;
  glossary: { id: string[]; term: string[]; page: Record<number, string> };
  topics: (Omit<LexiconTopic, 'asked' | 'loosely'> & { asked: string; loosely: string })[];
  /** A group that begins with a word of the glossary has = and its position in place of the word. */
  groups: string[];
  rows: Record<string, string>;
  fillers: string;
  status: string;
  elsewhere: string;
  /** Of a word that begins as the one before it does, the rest behind a comma. */
  words: string;
};
type PackedField = 'places' | 'glossary' | 'topics' | 'groups' | 'rows' | 'fillers' | 'status' | 'elsewhere' | 'words';

/** Words as one text, which weighs less than a list. */
function joinWords(words: readonly string[]): string {
  const odd = words.find((word) => word === '' || /[|,=]/.test(word));
  if (odd !== undefined) throw new Error(`A word of the lexicon cannot be written: ${JSON.stringify(odd)}`);
  return words.join('|');
}
const splitWords = (joined: string): string[] => (joined === '' ? [] : joined.split('|'));

/** A lexicon for publishing. Linear in its words. */
export function packLexicon(lexicon: Lexicon): PackedLexicon {
  const { places, glossary, topics, groups, rows, fillers, status, elsewhere, words, ...rest } = lexicon;
  const positions = new Map(places.map(({ id }, at) => [id, at]));
  const termAt = new Map(glossary.map(({ term }, at) => [term, at]));
  const sparse = (of: (place: LexiconPlace) => string[]) =>
    Object.fromEntries(places.flatMap((place, at) => (of(place).length > 0 ? [[at, of(place)]] : [])));
  return {
    ...rest,
    places: {
      id: places.map(({ id }) => id),
      shortName: places.map(({ shortName }) => shortName),
      rest: places.map(({ name, shortName }) =>
        name.startsWith(shortName) ? name.slice(shortName.length) : `=${name}`,
      ),
      within: places.map(({ within }) => (within === null ? null : (positions.get(within) ?? within))),
      documents: places.map(({ documents }) => documents),
      syllables: places.map(({ id, syllables }) =>
        id.startsWith(syllables.join('')) ? syllables.map(({ length }) => length).join('') : syllables.join(' '),
      ),
      names: sparse(({ name, shortName, names }) => names.filter((other) => other !== name && other !== shortName)),
      parts: sparse(({ parts }) => parts),
      confusable: sparse(({ confusable }) => confusable),
    },
    glossary: {
      id: glossary.map(({ id }) => id),
      term: glossary.map(({ term }) => term),
      page: Object.fromEntries(glossary.flatMap(({ page }, at) => (page === undefined ? [] : [[at, page]]))),
    },
    topics: topics.map((topic) => ({ ...topic, asked: joinWords(topic.asked), loosely: joinWords(topic.loosely) })),
    groups: groups.map(([word = '', ...others]) => {
      const at = termAt.get(word);
      return [at === undefined ? joinWords([word]) : `=${at}`, ...splitWords(joinWords(others))].join('|');
    }),
    rows: Object.fromEntries(Object.entries(rows).map(([id, asked]) => [id, joinWords(asked)])),
    fillers: joinWords(fillers),
    status: joinWords(status),
    elsewhere: joinWords(elsewhere),
    words: splitWords(joinWords(words)).reduce(
      (before, word, at) =>
        before +
        (at > 0 && word.charAt(0) === words[at - 1]?.charAt(0) ? `,${word.slice(1)}` : `${at > 0 ? '|' : ''}${word}`),
      '',
    ),
  };
}

/** The lexicon that {@link packLexicon} packed. */
export function unpackLexicon<Packed extends PackedLexicon>({
  places,
  glossary,
  topics,
  groups,
  rows,
  fillers,
  status,
  elsewhere,
  words,
  ...rest
}: Packed): Omit<Packed, PackedField> & Pick<Lexicon, PackedField> {
  return {
    ...rest,
    places: places.id.map((id, at): LexiconPlace => {
      const shortName = places.shortName[at] ?? '';
      const behind = places.rest[at] ?? '';
      const name = behind.startsWith('=') ? behind.slice(1) : shortName + behind;
      const within = places.within[at] ?? null;
      return {
        id,
        name,
        shortName,
        within: typeof within === 'number' ? (places.id[within] ?? null) : within,
        documents: places.documents[at] ?? 0,
        names: [...new Set([name, shortName, ...(places.names[at] ?? [])])],
        parts: places.parts[at] ?? [],
        syllables: syllablesIn(places.syllables[at] ?? '', id),
        confusable: places.confusable[at] ?? [],
      };
    }),
    glossary: glossary.id.map((id, at) => {
      const page = glossary.page[at];
      return { id, term: glossary.term[at] ?? '', ...(page === undefined ? {} : { page }) };
    }),
    topics: topics.map((topic) => ({ ...topic, asked: splitWords(topic.asked), loosely: splitWords(topic.loosely) })),
    groups: groups.map((joined) => {
      const [word = '', ...others] = joined.split('|');
      return [word.startsWith('=') ? (glossary.term[Number(word.slice(1))] ?? '') : word, ...others];
    }),
    rows: Object.fromEntries(Object.entries(rows).map(([id, asked]) => [id, splitWords(asked)])),
    fillers: splitWords(fillers),
    status: splitWords(status),
    elsewhere: splitWords(elsewhere),
    words: splitWords(words).flatMap((alike) => {
      const [word = '', ...others] = alike.split(',');
      return [word, ...others.map((rest) => word.charAt(0) + rest)];
    }),
  };
}

function syllablesIn(packed: string, id: string): string[] {
  if (!/^\d/.test(packed)) return packed === '' ? [] : packed.split(' ');
  let at = 0;
  return [...packed].map((length) => {
    const syllable = id.slice(at, at + Number(length));
    at += Number(length);
    return syllable;
  });
}
