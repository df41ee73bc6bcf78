import type { APIRoute } from 'astro';
import { PIECES } from '../../places/piece.ts';
import { divisionPieces } from '../../site/division-pieces.ts';
import { siteLibrary } from '../../site/library.ts';

export function getStaticPaths() {
  return Array.from({ length: PIECES }, (_, piece) => ({ params: { piece: String(piece) } }));
}

let pieces: ReturnType<typeof divisionPieces> | undefined;

/** The names of the country's list whose first character falls into a piece; fetched when somebody types one. */
export const GET: APIRoute = async ({ params }) => {
  pieces ??= divisionPieces(await siteLibrary());
  return Response.json(pieces[Number(params['piece'])] ?? []);
};
