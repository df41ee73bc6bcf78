import { type NamedPlace, whereIs } from '../../places/where-is.ts';
import { readPiecesBelow } from '../read-pieces.ts';

/**
 * Looks names up in the country's list.
 * @param root path of the site's root
 */
export function findByName(root: string): (name: string) => Promise<NamedPlace> {
  const read = readPiecesBelow(root);
  return (name) => whereIs(name, read);
}
