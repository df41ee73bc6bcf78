import type { PieceRow, ReadPiece } from '../places/piece.ts';
import { fetchOfBuild } from './fetch-of-build.ts';

/**
 * Reads pieces of the country's list, each once; what could not be had is asked for again the next time.
 * @param root path of the site's root
 */
export function readPiecesBelow(root: string): ReadPiece {
  const asked = new Map<number, Promise<readonly PieceRow[]>>();
  return (piece) => {
    const known = asked.get(piece);
    if (known) return known;
    const reading = fetchPiece(`${root}divisions/${piece}.json`);
    asked.set(piece, reading);
    reading.catch(() => asked.delete(piece));
    return reading;
  };
}

async function fetchPiece(address: string): Promise<PieceRow[]> {
  return (await (await fetchOfBuild(address)).json()) as PieceRow[];
}
