import type { Lexicon, LexiconPlace } from './lexicon.ts';

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
export type PackedLexicon = Omit<Lexicon, 'places' | 'terms' | 'groups'> & {
  places: PackedPlaces;
  terms: { id: string[]; term: string[]; page: Record<number, string> };
  /** A group that begins with a word of the glossary has its position in place of the word. */
  groups: (string | number)[][];
};

/** A lexicon for publishing. Linear in its words. */
export function packLexicon({ places, terms, groups, ...rest }: Lexicon): PackedLexicon {
  const positions = new Map(places.map(({ id }, at) => [id, at]));
  const termAt = new Map(terms.map(({ term }, at) => [term, at]));
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
    terms: {
      id: terms.map(({ id }) => id),
      term: terms.map(({ term }) => term),
      page: Object.fromEntries(terms.flatMap(({ page }, at) => (page === undefined ? [] : [[at, page]]))),
    },
    groups: groups.map(([word = '', ...others]) => [termAt.get(word) ?? word, ...others]),
  };
}

/** The lexicon that {@link packLexicon} packed. */
export function unpackLexicon<Packed extends PackedLexicon>({
  places,
  terms,
  groups,
  ...rest
}: Packed): Omit<Packed, 'places' | 'terms' | 'groups'> & Pick<Lexicon, 'places' | 'terms' | 'groups'> {
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
    terms: terms.id.map((id, at) => {
      const page = terms.page[at];
      return { id, term: terms.term[at] ?? '', ...(page === undefined ? {} : { page }) };
    }),
    groups: groups.map(([word = '', ...others]) =>
      [typeof word === 'number' ? (terms.term[word] ?? '') : word, ...others].map(String),
    ),
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
