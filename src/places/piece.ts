/**
 * A name of the list as it is published, in a form that takes little room: what stands at the end is left out where there
 * is nothing to say.
 */
export type PieceRow = readonly [
  /** Full name: 永登县. */
  name: string,
  /** Full name of the city it lies in; empty for a city, a province, and what lies in a province directly. */
  city?: string,
  /** Full name of the province; empty for a province. */
  province?: string,
  /** Id of the place whose documents are held for it; null where none are. */
  place?: string | null,
  /** Id of the functional area that lies on part of it; null where none does. */
  area?: string | null,
  /** Ids of the places within a province of which documents are held. */
  inside?: readonly string[],
  /** Names of all places whose ids stand before, in their order: nobody fetches anything to read out what was found. */
  names?: readonly string[],
];

/** The held places that a row speaks of: their ids, each with its name. */
export function placesIn([, , , place, area, inside, names]: PieceRow): [id: string, name: string][] {
  const ids = [place, area, ...(inside ?? [])].filter((id) => typeof id === 'string');
  return ids.map((id, at) => [id, names?.[at] ?? id]);
}

/** How many pieces the list is published in: so many that none is larger than 3,000 bytes. */
export const PIECES = 179;

/** Number of the piece that all names with the same first character stand in: whoever types asks for one piece. */
export function pieceOf(name: string): number {
  return (name.codePointAt(0) ?? 0) % PIECES;
}

/** Reads a piece by its number. Rejects where it cannot be had. */
export type ReadPiece = (piece: number) => Promise<readonly PieceRow[]>;
