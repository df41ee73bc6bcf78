/** A segment of an answer between two marks, with the places that it speaks of. */
export interface Piece {
  text: string;
  /** The sentence it belongs to: a doubt voiced there holds for all of it. */
  sentence: string;
  /** Ids of the places it speaks of. */
  places: readonly string[];
}

/** A place with the names that it may be called by. */
export interface PlaceInText {
  id: string;
  names: readonly string[];
}

/**
 * Cuts an answer at its punctuation and tells of which places each piece speaks: of those it names, else of those
 * named last, else of all. Quotations and titles of documents are not the answer's own words and are left out.
 */
export function piecesOf(text: string, places: readonly PlaceInText[]): Piece[] {
  let current: readonly string[] = places.map(({ id }) => id);
  return text
    .replace(/“[^”]*”|《[^》]*》/g, '')
    .split(/(?<=[。；！？\n])/)
    .flatMap((sentence) =>
      sentence.split(/[，。；：！？\n]/).flatMap((piece) => {
        if (piece.trim() === '') return [];
        const named = placesNamedIn(piece, places);
        if (named.length > 0) current = named;
        return [{ text: piece, sentence, places: current }];
      }),
    );
}

/** Ids of the places that a text names. A name within a longer one (兰州 in 兰州新区) is not counted. */
export function placesNamedIn(text: string, places: readonly PlaceInText[]): string[] {
  const names = places
    .flatMap(({ id, names }) => names.map((name) => ({ id, name })))
    .toSorted((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  let rest = text;
  for (const { id, name } of names) {
    if (!rest.includes(name)) continue;
    found.add(id);
    rest = rest.replaceAll(name, '·');
  }
  return places.flatMap(({ id }) => (found.has(id) ? [id] : []));
}
