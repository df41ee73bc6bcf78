import type { PieceRow, ReadPiece } from '../places/piece.ts';

/**
 * Reads pieces of the country's list. Those that were read are kept; what could not be had is asked for again.
 * @param root path of the site's root
 */
export function readPiecesBelow(root: string): ReadPiece {
  const kept = new Map<number, readonly PieceRow[]>();
  return async (piece) => {
    const rows = kept.get(piece) ?? (await fetchPiece(`${root}divisions/${piece}.json`));
    kept.set(piece, rows);
    return rows;
  };
}

async function fetchPiece(address: string): Promise<PieceRow[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as PieceRow[];
}
