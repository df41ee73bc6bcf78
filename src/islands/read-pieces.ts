import type { PieceRow, ReadPiece } from '../places/piece.ts';
import { remember } from '../search/remember.ts';

/**
 * Reads pieces of the country's list, each once; what could not be had is asked for again the next time.
 * @param root path of the site's root
 */
export function readPiecesBelow(root: string): ReadPiece {
  const load = remember(async (piece): Promise<PieceRow[]> => {
    const address = `${root}divisions/${piece}.json`;
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return (await response.json()) as PieceRow[];
  });
  return (piece) => load(String(piece));
}
