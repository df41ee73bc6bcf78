import { heldPlaces, type Library } from '../library/library.ts';
import { DIVISIONS } from '../places/divisions.ts';
import { makePieces } from '../places/make-pieces.ts';
import type { PieceRow } from '../places/piece.ts';

/** The pieces of the country's list as published with a library: by their number, for {@link ReadPiece}. */
export function divisionPieces(library: Library): PieceRow[][] {
  const { places, vocabulary } = library;
  const held = new Set(heldPlaces(library).map(({ id }) => id));
  const others = vocabulary.flatMap((entry) => (entry.kind === 'elsewhere' ? entry.names : []));
  return makePieces({ places, held }, DIVISIONS, others);
}
