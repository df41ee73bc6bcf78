import type { PieceRow, ReadPiece } from '../places/piece.ts';
import { readFile } from './read-file.ts';

/**
 * Reads pieces of the country's list, each once; what could not be had is asked for again the next time.
 * @param root path of the site's root
 */
export function readPiecesBelow(root: string): ReadPiece {
  const asked = new Map<number, Promise<readonly PieceRow[]>>();
  return (piece) => {
    const known = asked.get(piece);
    if (known) return known;
    const reading = readFile(`${root}divisions/${piece}.json`, rowsOf);
    asked.set(piece, reading);
    reading.catch((error) => {
      console.warn('A piece of the list of places did not come:', error);
      asked.delete(piece);
    });
    return reading;
  };
}

async function rowsOf(response: Response): Promise<PieceRow[]> {
  const rows: unknown = await response.json();
  if (!Array.isArray(rows)) throw new Error('it is another file');
  return rows as PieceRow[];
}
