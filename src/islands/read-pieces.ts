import { memoize } from '../language/memoize.ts';
import { type PieceRow, placesIn, type ReadPiece } from '../places/piece.ts';
import { readFile } from './read-file.ts';

/**
 * Reads pieces of the country's list, each once; what could not be had is asked for again the next time.
 * @param root path of the site's root
 */
export function readPiecesBelow(root: string): ReadPiece {
  return memoize(async (piece: number) => {
    try {
      return await readFile(`${root}divisions/${piece}.json`, rowsOf);
    } catch (error) {
      console.warn('A piece of the list of places did not come:', error);
      throw error;
    }
  });
}

/** The pieces of the list, and the names of the held places that those read so far speak of. */
export interface NamingPieces {
  read: ReadPiece;
  /** Name of a place; undefined where no piece that was read speaks of it. */
  nameOf: (place: string) => string | undefined;
  /** Learns names from elsewhere. */
  learn: (places: readonly { id: string; name: string }[]) => void;
}

/** Pieces that remember the names of held places. */
export function namingPiecesBelow(root: string): NamingPieces {
  const names = new Map<string, string>();
  const readRows = readPiecesBelow(root);
  return {
    read: async (piece) => {
      const rows = await readRows(piece);
      for (const row of rows) for (const [id, name] of placesIn(row)) names.set(id, name);
      return rows;
    },
    nameOf: (place) => names.get(place),
    learn: (places) => {
      for (const { id, name } of places) names.set(id, name);
    },
  };
}

async function rowsOf(response: Response): Promise<PieceRow[]> {
  const rows: unknown = await response.json();
  if (!Array.isArray(rows)) throw new Error('it is another file');
  return rows as PieceRow[];
}
